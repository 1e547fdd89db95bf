/*
 * rule: C4
 * title: with overwriteWxApi the custom handler wins
 * config: {"extApi":[{"name":"getAppBaseInfo","sync":false,"params":{}},{"name":"nextTick","sync":false,"params":{"n":0}}],"overwriteWxApi":true}
 */
(async () => {
  check.equal(wx.canIUse('nextTick.object.n'), true, 'its template');
  const custom = await wx.getAppBaseInfo();
  check.equal(custom, { key: 'custom', errMsg: 'getAppBaseInfo:ok' }, 'wx');
  check.equal(await native('getAppBaseInfo'), { key: 'custom', errMsg: 'invokeNativePlugin:ok' });
  check.equal((await wx.nextTick({ n: 1 })).params, { n: 1 }, 'one that the shim provides');
  check.done();
})();
