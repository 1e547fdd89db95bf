// Sets timers far in the future, without an end
// Source: the budget of what Java holds for a program
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
// Perhaps not contained: quickjs in process: because what Java holds for a program has no limit in bytes
const far = 'x'.repeat(1000);
for (let i = 0; ; i++) setTimeout((text) => text, 2 ** 31 - 1, far + i);
