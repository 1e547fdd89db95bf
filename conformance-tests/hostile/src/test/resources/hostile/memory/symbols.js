// Makes symbols, registered ones too, as names of properties
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
const all = {};
for (let i = 0; ; i++) {
  all[Symbol('s' + i)] = i;
  all[Symbol.for('name ' + i)] = i;
}
