// Nests arrays by concatenation, so that each holds all before it
let all = [];
for (;;) all = [all, all.concat(all), Array.from({ length: 1000 }, () => [])];
