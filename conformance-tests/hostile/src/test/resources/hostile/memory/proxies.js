// Wraps functions and objects for ever
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
let last = {};
const all = [];
for (;;) {
  last = new Proxy(last, { get: (t, key) => t[key] });
  all.push(last, function () {}.bind(last, last), Object.create(last));
}
