// Raises a BigInt to a power that takes for ever
// Not contained: graaljs in process: because the native function does not notice that it is stopped, and its thread works on
(3n ** 5000000n) ** 100n;
for (let n = 7n; ; ) n = (n ** 3000n) % (10n ** 400000n);
