// Writes lines to the console for ever
for (let i = 0; ; i++) console.log('line ' + i, { i }, [i, i]);
