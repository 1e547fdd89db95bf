// Builds BigInts in the finally of an endless recursion
// Source: the kind "poison" of the engine's own corpus
let left = 100000;
const deep = () => {
  try { deep(); } finally { if (left-- > 0) (BigInt('12345678901234567890') ** 5n).toString(36) + BigInt.asIntN(64, 2n ** 65n) / 3n; }
};
deep();
