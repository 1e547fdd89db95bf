// Writes the longest texts to the console
const text = 'z'.repeat(10 * 1024 * 1024);
for (;;) console.error(text, [text, text], { text });
