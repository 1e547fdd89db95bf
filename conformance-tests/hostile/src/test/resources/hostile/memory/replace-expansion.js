// Grows a text by a replacement that names the whole text many times
// Perhaps not contained: quickjs in process: because the native function does not notice that it is stopped, and its thread works on
let text = 'x'.repeat(1000);
const all = [];
for (;;) {
  try { text = text.replace(/x+/, '$&$&$&$&$`$\''); } catch (e) { text = 'x'.repeat(1000); }
  all.push(text.replaceAll('x', 'yy'));
}
