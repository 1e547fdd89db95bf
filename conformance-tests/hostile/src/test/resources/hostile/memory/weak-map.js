// Fills a WeakMap whose values hold their keys
const all = new WeakMap();
let last = {};
for (;;) {
  const key = { last };
  all.set(key, { key, list: new Array(100).fill(key) });
  last = key;
}
