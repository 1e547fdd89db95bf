// Sets the lengths and the last elements of sparse arrays
const all = [];
for (let i = 0; ; i++) {
  const list = [];
  list[2 ** 32 - 2 - i] = i;
  list.length = 2 ** 32 - 1;
  for (let k = 0; k < 1000; k++) list[k * 1000000] = k;
  all.push(list, Object.keys(list));
}
