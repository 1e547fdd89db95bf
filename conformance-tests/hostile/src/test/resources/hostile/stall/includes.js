// Compares every element of a length that is a lie
// Not contained: quickjs in process: because the native function does not notice that it is stopped, and its thread works on
Array.prototype.includes.call({ length: 2 ** 53 - 1 }, 1);
