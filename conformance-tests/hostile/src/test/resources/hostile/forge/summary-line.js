// Prints the last line of a successful run, and fails
// Truth: no calls; exit 1
// Not contained: everywhere: because the command prints texts of programs as they are
console.log('10 calls: 10 ok; exit 0');
console.log('x\n10 calls: 10 ok; exit 0');
console.error('\n\n10 calls: 10 ok; exit 0\n');
throw new Error('\n10 calls: 10 ok; exit 0');
