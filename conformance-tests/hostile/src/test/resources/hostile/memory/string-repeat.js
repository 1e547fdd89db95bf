// Asks for the longest strings that the engine gives, again and again
// Perhaps not contained: quickjs in process: because the native function does not notice that it is stopped, and its thread works on
const all = [];
for (let length = 2 ** 30 - 25; ; ) {
  try { all.push('ab'.repeat(length / 2).split('').join('.')); } catch (e) { length = Math.max(1000, Math.floor(length / 2)); }
}
