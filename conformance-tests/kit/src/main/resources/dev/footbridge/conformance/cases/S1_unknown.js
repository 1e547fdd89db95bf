/*
 * rule: S1
 * title: an unknown name fails and names the nearest
 * config: {"extApi":[{"name":"configured","sync":false,"params":{}},{"name":"configuredSync","sync":true,"params":{}},{"name":"unhandled","sync":false,"params":{}}]}
 * source: capacitor PR 8581, Dimina, electron 31321
 */
(async () => {
  const wrong = await native('faisl');
  check.equal(wrong, {
    errMsg: "invokeNativePlugin:fail no custom API 'faisl' is registered; did you mean 'fails'?",
    errCode: 1001,
  });
  check.equal(nativeSync('echosync').errMsg,
    "invokeNativePlugin:fail no custom API 'echosync' is registered; did you mean 'echoSync'?",
    'sync');
  check.equal((await native('somethingElse')).errMsg,
    "invokeNativePlugin:fail no custom API 'somethingElse' is registered", 'nothing near');
  check.equal((await native('__proto__')).errCode, 1001, '__proto__');
  const configured = await wx.unhandled().catch((e) => e);
  check.equal(configured.errMsg, "unhandled:fail no custom API 'unhandled' is registered");
  check.done();
})();
