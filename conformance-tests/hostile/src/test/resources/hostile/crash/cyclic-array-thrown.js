// Throws an array that contains itself
// Source: the kind "thrown values" of the engine's own corpus (QuickJS: the process ends)
const list = [];
list.push(list);
throw list;
