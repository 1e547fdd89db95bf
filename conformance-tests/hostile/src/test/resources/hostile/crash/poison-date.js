// Formats a date in the finally of an endless recursion
// Source: the kind "poison" of the engine's own corpus
let left = 100000;
const deep = () => {
  try { deep(); } finally { if (left-- > 0) new Date(2020, 1, 2).toString() + new Date('2020-01-01').toISOString() + Date.parse('Tue Mar 01 2022'); }
};
deep();
