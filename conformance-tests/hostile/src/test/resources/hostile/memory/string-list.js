// Keeps ever more strings that share nothing
const all = [];
for (let i = 0; ; i++) all.push(String(i).padStart(10000, String.fromCharCode(256 + (i % 1000))));
