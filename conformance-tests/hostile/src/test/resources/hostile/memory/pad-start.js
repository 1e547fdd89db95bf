// Pads to lengths that come from numbers, and makes the engine flatten the result
const all = [];
for (let length = 2 ** 29; ; ) {
  try {
    const text = 'a'.padStart(length, 'bc');
    all.push(text + text.charCodeAt(length >> 1));
  } catch (e) { length = Math.max(1000, length >> 1); }
}
