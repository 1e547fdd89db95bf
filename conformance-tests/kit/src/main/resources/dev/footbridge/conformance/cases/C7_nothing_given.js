/*
 * rule: C7
 * title: nothing null and undefined count as no options
 * config: {"extApi":[{"name":"configured","sync":false,"params":{}},{"name":"configuredSync","sync":true,"params":{}},{"name":"unhandled","sync":false,"params":{}}]}
 */
(async () => {
  for (const args of [[], [null], [undefined]]) {
    check.equal((await wx.configured(...args)).params, {}, 'configured');
    check.equal(wx.configuredSync(...args).params, {}, 'configuredSync');
    const error = await wx.invokeNativePlugin(...args).catch((e) => e);
    check.equal(error.message,
      'invokeNativePlugin:fail api_name should be the name of an API, but is undefined', 'native');
    check.equal(error.errCode, 1002, 'errCode');
  }
  check.done();
})();
