/*
 * rule: X3
 * title: invokeNativePlugin itself can be denied
 * deny: invokeNativePlugin
 * config: {"extApi":[{"name":"configured","sync":false,"params":{}},{"name":"configuredSync","sync":true,"params":{}}]}
 */
(async () => {
  const denied = { errMsg: 'invokeNativePlugin:fail permission denied', errCode: 1011 };
  check.equal(wx.canIUse('invokeNativePlugin'), false, 'canIUse');
  check.equal(await new Promise((complete) => {
    wx.invokeNativePlugin({ api_name: 'configured', complete });
  }), denied, 'asynchronous');
  check.equal(wx.invokeNativePlugin({ api_name: 'configuredSync', sync: true }), denied, 'synchronous');
  check.equal((await wx.configured({})).errMsg, 'configured:ok', 'the same API on wx');
  check.equal(wx.configuredSync({}).errMsg, 'configuredSync:ok', 'the same API on wx, synchronous');
  check.done();
})();
