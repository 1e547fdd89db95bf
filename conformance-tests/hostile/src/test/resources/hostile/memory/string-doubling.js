// Doubles a string for ever, and goes on after each failure
let text = 'x';
for (;;) {
  try { text += text; } catch (e) { text = text.slice(1) + '\u1234'; }
}
