// Writes lines to the console for ever
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
// Perhaps not contained: quickjs in process: because what Java holds for a program has no limit in bytes
for (let i = 0; ; i++) console.log('line ' + i, { i }, [i, i]);
