// Sorts in the finally of an endless recursion
// Source: the kind "poison" of the engine's own corpus
let left = 100000;
const deep = () => {
  try { deep(); } finally { if (left-- > 0) [3, 1, 2].sort() + [3, 1, 2].toSorted?.() + [3, 1].sort((a, b) => a - b) + new Float64Array([2, 1]).sort(); }
};
deep();
