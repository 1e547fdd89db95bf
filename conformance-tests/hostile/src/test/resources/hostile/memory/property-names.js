// Gives one object ever new property names, and many objects ever new shapes
// Perhaps not contained: quickjs in process: because QuickJS itself crashes when its memory ends
const all = {};
for (let i = 0; ; i++) {
  all['p' + i] = { ['q' + i]: { ['r' + i]: i } };
  Object.defineProperty(all, 'g' + i, { get: () => i, configurable: true });
}
