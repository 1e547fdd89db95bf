// Drops a list of ten million nested objects at once
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
for (let round = 0; round < 3; round++) {
  let list = null;
  for (let i = 0; i < 1000000; i++) list = { list, f: () => list };
  list = null;
}
