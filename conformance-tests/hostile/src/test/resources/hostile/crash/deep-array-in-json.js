// Writes an array as JSON that is nested a million levels deep
let list = [];
for (let i = 0; i < 1000000; i++) list = [list];
JSON.stringify(list);
