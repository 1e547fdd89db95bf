// Fills a Map with keys that are never equal
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
const all = new Map();
for (let i = 0; ; i++) all.set({ i }, all.size).set(i, [i]);
