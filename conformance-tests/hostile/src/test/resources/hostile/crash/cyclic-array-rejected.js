// Rejects with an array that contains itself
// Source: the kind "thrown values" of the engine's own corpus
// Not contained: quickjs in process: because the binding converts what was thrown to Java
const list = [];
list.push([list, list]);
Promise.reject(list);
