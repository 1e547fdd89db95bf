// Doubles a string for ever, and goes on after each failure
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
let text = 'x';
for (;;) {
  try { text += text; } catch (e) { text = text.slice(1) + '\u1234'; }
}
