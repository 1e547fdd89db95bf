// Rejects with an array that contains itself
// Source: the kind "thrown values" of the engine's own corpus
const list = [];
list.push([list, list]);
Promise.reject(list);
