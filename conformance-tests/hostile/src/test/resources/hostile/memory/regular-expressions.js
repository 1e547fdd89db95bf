// Compiles ever new regular expressions, which engines cache
const all = [];
for (let i = 0; ; i++) all.push(new RegExp('(?:a{1,50}b{2,70}|[' + i + 'x-z]+)(?<n' + i + '>c)', 'u').exec('c'), new RegExp(i));
