// Throws sets that contain each other many times
// Source: the kind "thrown values" of the engine's own corpus
let set = new Set([1]);
for (let i = 0; i < 60; i++) set = new Set([set, [set, set]]);
throw set;
