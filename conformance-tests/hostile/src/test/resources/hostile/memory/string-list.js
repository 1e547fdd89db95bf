// Keeps ever more strings that share nothing
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
const all = [];
for (let i = 0; ; i++) all.push(String(i).padStart(10000, String.fromCharCode(256 + (i % 1000))));
