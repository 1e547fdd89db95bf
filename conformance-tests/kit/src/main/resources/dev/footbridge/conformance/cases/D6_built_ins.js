/*
 * rule: D6
 * title: built ins have the forms of their documentation
 */
const info = wx.getSystemInfoSync();
check.equal(typeof info.SDKVersion, 'string', 'getSystemInfoSync');
check.equal('errMsg' in info, false, 'bare');
check.equal(wx.getDeviceInfo().platform, info.platform, 'getDeviceInfo');
check.equal(wx.getWindowInfo().safeArea, info.safeArea, 'getWindowInfo');
check.equal(wx.getAppBaseInfo().host, { appId: 'wx-conformance' }, 'getAppBaseInfo');
check.equal(wx.getLaunchOptionsSync(),
  { path: '', scene: 1001, query: {}, referrerInfo: {} }, 'getLaunchOptionsSync');
check.equal(wx.getEnterOptionsSync(), wx.getLaunchOptionsSync(), 'getEnterOptionsSync');
check.equal(typeof wx.env.USER_DATA_PATH, 'string', 'env');
(async () => {
  const { errMsg, ...rest } = await wx.getSystemInfo();
  check.equal(errMsg, 'getSystemInfo:ok', 'getSystemInfo');
  check.equal(rest, info, 'the same');
  check.equal((await wx.getSystemInfoAsync()).errMsg, 'getSystemInfoAsync:ok', 'Async');
  check.done();
})();
