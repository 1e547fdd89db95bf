// Searches backwards through a length that is a lie
// Not contained: quickjs in process: because the native function does not notice that it is stopped, and its thread works on
// Not contained: graaljs in process: because the native function does not notice that it is stopped, and its thread works on
Array.prototype.lastIndexOf.call({ length: 2 ** 53 - 1 }, 1);
