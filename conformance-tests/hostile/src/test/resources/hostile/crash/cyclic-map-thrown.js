// Throws from a timer a Map that contains itself as key and as value
// Source: the kind "thrown values" of the engine's own corpus
const map = new Map();
map.set(map, new Set([map]));
setTimeout(() => { throw map; }, 0);
