// Grows a chain of promises that never settle
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
let last = new Promise(() => {});
const all = [];
for (;;) {
  last = last.then((x) => x, (e) => e).finally(() => {});
  all.push(last);
}
