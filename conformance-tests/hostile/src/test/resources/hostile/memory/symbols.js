// Makes symbols, registered ones too, as names of properties
const all = {};
for (let i = 0; ; i++) {
  all[Symbol('s' + i)] = i;
  all[Symbol.for('name ' + i)] = i;
}
