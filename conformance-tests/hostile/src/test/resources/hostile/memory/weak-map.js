// Fills a WeakMap whose values hold their keys
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
const all = new WeakMap();
let last = {};
for (;;) {
  const key = { last };
  all.set(key, { key, list: new Array(100).fill(key) });
  last = key;
}
