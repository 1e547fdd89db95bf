// Throws an error whose cause has a cause, a hundred thousand times
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
let e = new Error('first');
for (let i = 0; i < 100000; i++) e = new Error('next', { cause: e });
Promise.reject(new AggregateError([e, [e]], 'all'));
throw e;
