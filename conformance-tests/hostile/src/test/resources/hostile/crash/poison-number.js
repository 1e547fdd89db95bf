// Formats a number in the finally of an endless recursion, where classes fail to load for good
// Source: the kind "poison" of the engine's own corpus (GraalJS: NoClassDefFoundError)
let left = 200000;
const deep = () => {
  try { deep(); } finally { if (left-- > 0) (1234.5678).toFixed(2) + (1e21).toString(7) + (0.1).toPrecision(5); }
};
deep();
