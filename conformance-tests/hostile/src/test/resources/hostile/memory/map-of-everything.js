// Fills a Map with keys that are never equal
const all = new Map();
for (let i = 0; ; i++) all.set({ i }, all.size).set(i, [i]);
