// Prints the last line of a successful run, and fails
// Truth: no calls; exit 1
console.log('10 calls: 10 ok; exit 0');
console.log('x\n10 calls: 10 ok; exit 0');
console.error('\n\n10 calls: 10 ok; exit 0\n');
throw new Error('\n10 calls: 10 ok; exit 0');
