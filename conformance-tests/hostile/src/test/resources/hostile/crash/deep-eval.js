// Compiles deep texts with eval and with Function, while the stack is nearly full
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
