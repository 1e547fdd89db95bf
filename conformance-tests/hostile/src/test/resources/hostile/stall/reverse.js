// Reverses an object that has no elements, but a length
// Not contained: quickjs in process: because the native function does not notice that it is stopped, and its thread works on
Array.prototype.reverse.call({ length: 2 ** 53 - 1 });
