// Normalizes, compares and changes the case of a long text
// Not contained: quickjs in process: because the native function does not notice that it is stopped, and its thread works on
let text = '\u1e9b\u0323\ud834\udd5e'.repeat(200000);
for (;;) text = text.normalize('NFKD').normalize('NFC').toLowerCase().toUpperCase().slice(0, 800000);
