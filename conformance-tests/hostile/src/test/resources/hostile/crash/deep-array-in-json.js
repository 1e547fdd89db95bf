// Writes an array as JSON that is nested a million levels deep
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
let list = [];
for (let i = 0; i < 1000000; i++) list = [list];
JSON.stringify(list);
