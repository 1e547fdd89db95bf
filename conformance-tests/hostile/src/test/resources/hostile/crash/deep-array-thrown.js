// Throws an array that is nested a hundred thousand levels deep
// Source: the kind "thrown values" of the engine's own corpus
let list = [];
for (let i = 0; i < 100000; i++) list = [list];
throw list;
