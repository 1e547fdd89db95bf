// Sets timers far in the future, without an end
// Source: the budget of what Java holds for a program
const far = 'x'.repeat(1000);
for (let i = 0; ; i++) setTimeout((text) => text, 2 ** 31 - 1, far + i);
