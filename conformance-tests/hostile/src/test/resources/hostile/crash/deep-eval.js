// Compiles deep texts with eval and with Function, while the stack is nearly full
// Perhaps not contained: graaljs in process: because classes of GraalJS failed to load on a full stack
// Perhaps not told: graaljs isolated: because classes of GraalJS failed to load on a full stack
// Perhaps not told: graaljs sandboxed: because classes of GraalJS failed to load on a full stack
const texts = ['('.repeat(100000), '['.repeat(100000), '{'.repeat(100000), '-'.repeat(200000) + '1', 'a=>'.repeat(50000) + '1', 'a?'.repeat(50000), 'if(1)'.repeat(50000)];
const compile = () => {
  for (const text of texts) {
    try { (0, eval)(text); } catch (e) {}
    try { Function(text); } catch (e) {}
  }
};
compile();
const deep = () => { try { deep(); } finally { if (left-- > 0) compile(); } };
let left = 3;
deep();
