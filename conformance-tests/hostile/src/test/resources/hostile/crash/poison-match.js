// Matches regular expressions in the finally of an endless recursion
// Source: the kind "poison" of the engine's own corpus
let left = 100000;
const deep = () => {
  try { deep(); } finally { if (left-- > 0) /(?<n>b+)(?=c)/u.exec('abbc') && 'abc'.replace(/[\p{L}--c]/v, '$&').split(/b/i) && 'x'.normalize('NFD'); }
};
try { deep(); } catch (e) { throw e; }
