// Matches regular expressions in the finally of an endless recursion
// Source: the kind "poison" of the engine's own corpus
// Perhaps not contained: graaljs in process: because classes of GraalJS failed to load on a full stack
// Perhaps not told: graaljs isolated: because classes of GraalJS failed to load on a full stack
// Perhaps not told: graaljs sandboxed: because classes of GraalJS failed to load on a full stack
let left = 100000;
const deep = () => {
  try { deep(); } finally { if (left-- > 0) /(?<n>b+)(?=c)/u.exec('abbc') && 'abc'.replace(/[\p{L}--c]/v, '$&').split(/b/i) && 'x'.normalize('NFD'); }
};
try { deep(); } catch (e) { throw e; }
