// Turns a large structure into text and back for ever
// Not contained: quickjs in process: because the native function does not notice that it is stopped, and its thread works on
let value = Array.from({ length: 50000 }, (_, i) => ({ i, text: 'x' + i }));
for (;;) value = JSON.parse(JSON.stringify(value));
