/*
 * rule: C9
 * title: canIUse is true for what is present and permitted
 * config: {"extApi":[{"name":"configured","sync":false,"params":{"name":"","age":0,"vip":false,"object":{"key":""},"list":[0,{"id":""}]}},{"name":"configuredSync","sync":true,"params":{"name":""}}]}
 */
const can = ['configured', 'invokeNativePlugin', 'getStorageSync', 'canIUse',
  'configured.object', 'configured.object.name', 'configured.object.object.key',
  'configured.object.list.1.id', 'getStorage.object.key', 'getStorage.success.data',
  'getSystemInfoSync.return.model'];
for (const name of can) check.equal(wx.canIUse(name), true, name);
const cannot = ['noSuchApi', 'echo', '', 'configured.object.nope', 'configured.object.name.deeper',
  'configured.success', 'configured.success.name', 'getStorageSync.object', 'toString', '__proto__',
  'restricted', 'echoSync.object.x', 'configured.object.list.length', 'getStorage.object.nope',
  'getStorage.return.data'];
for (const name of cannot) check.equal(wx.canIUse(name), false, name);
for (const name of [undefined, null, 5, {}]) check.equal(wx.canIUse(name), false, 'no name');
delete wx.configured;
check.equal(wx.canIUse('configured'), false, 'deleted');
check.done();
