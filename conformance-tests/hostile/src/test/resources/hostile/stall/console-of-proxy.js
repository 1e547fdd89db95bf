// Logs an object whose parts never end
const endless = () => new Proxy({}, {
  ownKeys: () => ['a', 'b', 'c'],
  getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: endless() }),
  get: () => endless(),
  getPrototypeOf() { for (;;) {} },
});
for (;;) console.log(endless(), { get x() { for (;;) {} } });
