/*
 * rule: C3
 * title: an API is an ordinary property of an ordinary object
 * config: {"extApi":[{"name":"configured","sync":false,"params":{}},{"name":"configuredSync","sync":true,"params":{}},{"name":"__proto__","sync":true}]}
 * source: dimina PR 234, miniprogram-simulate 58 87, "the plugin may not be ready" at launch
 */
const names = ['configured', 'configuredSync', 'invokeNativePlugin', 'getSystemInfoSync', '__proto__'];
for (const name of names) {
  const property = Object.getOwnPropertyDescriptor(wx, name);
  check.equal(typeof property.value, 'function', `${name} is a function`);
  check.equal([property.enumerable, property.writable, property.configurable], [true, true, true],
    name);
  check.ok(Object.keys(wx).includes(name), `Object.keys has ${name}`);
}
check.equal(wx.noSuchApi, undefined, 'a name nobody provides');
check.ok(Object.isExtensible(wx), 'extensible');
check.ok(Object.getPrototypeOf(wx) === Object.prototype, 'an ordinary object');
wx.mine = 5;
check.equal(wx.mine, 5, 'a property of the programs own');
const original = wx.configuredSync;
wx.configuredSync = () => 'mocked';
check.equal(wx.configuredSync(), 'mocked', 'a mock');
wx.configuredSync = (options) => original({ ...options, wrapped: true });
check.equal(wx.configuredSync({ n: 1 }).params, { n: 1, wrapped: true }, 'a wrapper');
delete wx.configuredSync;
check.equal(wx.configuredSync, undefined, 'deleted');
check.done();
