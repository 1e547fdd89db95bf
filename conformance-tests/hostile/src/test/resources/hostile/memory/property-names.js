// Gives one object ever new property names, and many objects ever new shapes
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
const all = {};
for (let i = 0; ; i++) {
  all['p' + i] = { ['q' + i]: { ['r' + i]: i } };
  Object.defineProperty(all, 'g' + i, { get: () => i, configurable: true });
}
