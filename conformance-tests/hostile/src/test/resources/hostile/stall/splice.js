// Removes an element in front of 2**53 that do not exist
// Not contained: quickjs in process: because the native function does not notice that it is stopped, and its thread works on
// Not contained: graaljs in process: because the native function does not notice that it is stopped, and its thread works on
Array.prototype.splice.call({ length: 2 ** 53 - 1 }, 0, 1);
