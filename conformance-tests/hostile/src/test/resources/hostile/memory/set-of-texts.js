// Fills a Set with texts, and makes sets of sets
const all = new Set();
for (let i = 0; ; i++) all.add('key ' + i).add(new Set([i, new Set([i])]));
