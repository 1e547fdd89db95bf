/*
 * rule: R1
 * title: the result has the handlers keys and errMsg
 * config: {"extApi":[{"name":"configured","sync":false,"params":{}},{"name":"configuredSync","sync":true,"params":{}},{"name":"unhandled","sync":false,"params":{}}]}
 */
(async () => {
  check.equal(await native('nothing'), { errMsg: 'invokeNativePlugin:ok' }, 'ok');
  check.equal(await native('fails'), { errMsg: 'invokeNativePlugin:fail no funds' }, 'fail');
  check.equal(await native('failsBare'), { errMsg: 'invokeNativePlugin:fail' }, 'bare');
  check.equal(await native('failsWithData'),
    { balance: 3, errMsg: 'invokeNativePlugin:fail no funds' }, 'data');
  check.equal((await wx.configured({})).errMsg, 'configured:ok', 'configured');
  check.equal(Object.keys(await native('states', { count: 0 })), ['count', 'errMsg'], 'order');
  check.done();
})();
