// Sorts in the finally of an endless recursion
// Source: the kind "poison" of the engine's own corpus
// Perhaps not contained: graaljs in process: because classes of GraalJS failed to load on a full stack
// Perhaps not told: graaljs isolated: because classes of GraalJS failed to load on a full stack
// Perhaps not told: graaljs sandboxed: because classes of GraalJS failed to load on a full stack
let left = 100000;
const deep = () => {
  try { deep(); } finally { if (left-- > 0) [3, 1, 2].sort() + [3, 1, 2].toSorted?.() + [3, 1].sort((a, b) => a - b) + new Float64Array([2, 1]).sort(); }
};
deep();
