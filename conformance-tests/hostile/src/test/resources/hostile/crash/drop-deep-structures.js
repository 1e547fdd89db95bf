// Drops a list of ten million nested objects at once
for (let round = 0; round < 3; round++) {
  let list = null;
  for (let i = 0; i < 1000000; i++) list = { list, f: () => list };
  list = null;
}
