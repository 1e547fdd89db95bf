/*
 * rule: X3
 * title: a denied API stays on wx and its calls fail
 * deny: getDeviceInfo
 * config: {"extApi":[{"name":"restrictedSync","sync":true,"params":{}}]}
 */
(async () => {
  const denied = { errMsg: 'invokeNativePlugin:fail permission denied', errCode: 1011 };
  check.equal(await native('restricted'), denied, 'native');
  check.equal(nativeSync('restrictedSync'), denied, 'native sync');
  check.equal(typeof wx.restrictedSync, 'function', 'it stands on wx');
  check.equal(wx.canIUse('restrictedSync'), false, 'canIUse');
  check.equal(wx.restrictedSync({}),
    { errMsg: 'restrictedSync:fail permission denied', errCode: 1011 }, 'wx');
  check.equal((await native('restrictde')).errMsg,
    "invokeNativePlugin:fail no custom API 'restrictde' is registered", 'not suggested');
  check.equal((await native('granted')).errMsg, 'invokeNativePlugin:ok', 'granted');
  check.equal(wx.canIUse('getDeviceInfo'), false, 'a built-in');
  try {
    wx.getDeviceInfo();
    check.fail('a denied built-in answered');
  } catch (e) {
    check.equal(e.errMsg, 'getDeviceInfo:fail permission denied', 'a built-in');
  }
  check.done();
})();
