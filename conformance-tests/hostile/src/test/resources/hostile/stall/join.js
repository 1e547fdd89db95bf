// Joins nothing, 2**53 - 1 times
// Not contained: quickjs in process: because the native function does not notice that it is stopped, and its thread works on
Array.prototype.join.call({ length: 2 ** 53 - 1 }, '');
