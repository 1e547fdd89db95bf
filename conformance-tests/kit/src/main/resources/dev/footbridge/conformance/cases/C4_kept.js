/*
 * rule: C4
 * title: without overwriteWxApi the built in stays
 * config: {"extApi":[{"name":"getAppBaseInfo","sync":false,"params":{}},{"name":"nextTick","sync":false,"params":{"n":0}}],"overwriteWxApi":false}
 */
(async () => {
  check.equal(wx.canIUse('nextTick.object.n'), false, 'its template');
  check.equal(typeof wx.getAppBaseInfo().SDKVersion, 'string', 'wx');
  check.equal(await native('getAppBaseInfo'), { key: 'custom', errMsg: 'invokeNativePlugin:ok' });
  wx.nextTick(() => check.done());
})();
