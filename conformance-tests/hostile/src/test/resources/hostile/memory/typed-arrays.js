// Takes buffers outside the engine's own heap, until none is left, and goes on
// Source: the kind of GraalJS's off-heap buffers, which a heap limit does not see
const all = [];
for (let size = 2 ** 30; ; ) {
  try { all.push(new Uint8Array(size).fill(1)); } catch (e) { size = Math.max(1024, size >> 1); }
}
