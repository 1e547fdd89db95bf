// Rejects without handlers, with values that are large
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
// Perhaps not contained: quickjs in process: because what Java holds for a program has no limit in bytes
const text = 'r'.repeat(100000);
for (let i = 0; ; i++) Promise.reject(new Error(text + i));
