/*
 * rule: C8
 * title: without callbacks an async call returns a promise
 * config: {"extApi":[{"name":"configured","sync":false,"params":{}},{"name":"configuredSync","sync":true,"params":{}},{"name":"unhandled","sync":false,"params":{}}]}
 */
const promise = wx.invokeNativePlugin({ api_name: 'echo', data: { n: 1 } });
check.ok(promise instanceof Promise, 'a promise');
const none = { api_name: 'echo', success: null, fail: undefined };
check.ok(wx.invokeNativePlugin(none) instanceof Promise, 'null and undefined do not count');
const inherited = Object.assign(Object.create({ success() { check.fail('called'); } }),
  { api_name: 'nothing' });
check.ok(wx.invokeNativePlugin(inherited) instanceof Promise, 'inherited does not count');
check.ok(wx.configured() instanceof Promise, 'configured');
promise.then((res) => {
  check.equal(res.params, { n: 1 }, 'result');
  check.done();
});
