// Pushes objects into one array for ever
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
const all = [];
for (;;) all.push({ a: {}, b: [] });
