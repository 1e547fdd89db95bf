// Nests arrays by concatenation, so that each holds all before it
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
let all = [];
for (;;) all = [all, all.concat(all), Array.from({ length: 1000 }, () => [])];
