// Builds BigInts in the finally of an endless recursion
// Source: the kind "poison" of the engine's own corpus
// Perhaps not contained: graaljs in process: because classes of GraalJS failed to load on a full stack
// Perhaps not told: graaljs isolated: because classes of GraalJS failed to load on a full stack
// Perhaps not told: graaljs sandboxed: because classes of GraalJS failed to load on a full stack
let left = 100000;
const deep = () => {
  try { deep(); } finally { if (left-- > 0) (BigInt('12345678901234567890') ** 5n).toString(36) + BigInt.asIntN(64, 2n ** 65n) / 3n; }
};
deep();
