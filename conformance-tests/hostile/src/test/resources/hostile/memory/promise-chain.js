// Grows a chain of promises that never settle
let last = new Promise(() => {});
const all = [];
for (;;) {
  last = last.then((x) => x, (e) => e).finally(() => {});
  all.push(last);
}
