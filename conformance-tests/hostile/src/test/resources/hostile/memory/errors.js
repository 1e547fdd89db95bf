// Keeps errors with causes and stacks, each of which holds the one before
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
let last = new Error('first');
for (;;) {
  last = new AggregateError([last, last], 'm'.repeat(1000), { cause: last });
  last.stack;
}
