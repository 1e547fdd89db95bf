// Writes the longest texts to the console
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
// Perhaps not contained: quickjs in process: because what Java holds for a program has no limit in bytes
const text = 'z'.repeat(10 * 1024 * 1024);
for (;;) console.error(text, [text, text], { text });
