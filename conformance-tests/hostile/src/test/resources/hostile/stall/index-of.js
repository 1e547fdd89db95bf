// Searches an object that claims to have 2**53 - 1 elements
// Source: the kind "natives" of the engine's own corpus
// Not contained: quickjs in process: because the native function does not notice that it is stopped, and its thread works on
// Not contained: graaljs in process: because the native function does not notice that it is stopped, and its thread works on
Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1);
