// Nests closures, each of which holds a scope of its own
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
let last = () => 0;
for (;;) {
  const before = last, list = new Array(50).fill(before);
  last = () => before() + list.length;
}
