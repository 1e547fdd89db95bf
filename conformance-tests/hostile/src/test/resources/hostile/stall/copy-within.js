// Copies holes for ever
// Not contained: quickjs in process: because the native function does not notice that it is stopped, and its thread works on
Array.prototype.copyWithin.call({ length: 2 ** 53 - 1 }, 0, 1);
