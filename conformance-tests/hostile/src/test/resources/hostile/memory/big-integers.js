// Squares a BigInt for ever
// Perhaps not contained: quickjs in process: because the native function does not notice that it is stopped, and its thread works on
let n = 3n;
const all = [];
for (;;) {
  try { n *= n; all.push(n); } catch (e) { n = 3n; all.push(e); }
}
