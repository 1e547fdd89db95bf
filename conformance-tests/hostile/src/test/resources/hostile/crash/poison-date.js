// Formats a date in the finally of an endless recursion
// Source: the kind "poison" of the engine's own corpus
// Perhaps not contained: graaljs in process: because classes of GraalJS failed to load on a full stack
// Perhaps not told: graaljs isolated: because classes of GraalJS failed to load on a full stack
// Perhaps not told: graaljs sandboxed: because classes of GraalJS failed to load on a full stack
let left = 100000;
const deep = () => {
  try { deep(); } finally { if (left-- > 0) new Date(2020, 1, 2).toString() + new Date('2020-01-01').toISOString() + Date.parse('Tue Mar 01 2022'); }
};
deep();
