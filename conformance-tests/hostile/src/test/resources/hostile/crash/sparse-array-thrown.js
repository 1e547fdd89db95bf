// Throws an array with a last element only, which bindings copy element by element
// Source: the kind "thrown values" of the engine's own corpus
// Not contained: quickjs in process: because the binding converts what was thrown to Java
const list = [];
list[2 ** 32 - 2] = 1;
throw list;
