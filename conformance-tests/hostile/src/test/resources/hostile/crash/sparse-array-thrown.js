// Throws an array with a last element only, which bindings copy element by element
// Source: the kind "thrown values" of the engine's own corpus
const list = [];
list[2 ** 32 - 2] = 1;
throw list;
