// Pushes objects into one array for ever
const all = [];
for (;;) all.push({ a: {}, b: [] });
