// Nests closures, each of which holds a scope of its own
let last = () => 0;
for (;;) {
  const before = last, list = new Array(50).fill(before);
  last = () => before() + list.length;
}
