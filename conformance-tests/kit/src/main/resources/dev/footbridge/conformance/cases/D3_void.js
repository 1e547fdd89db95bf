/*
 * rule: D3
 * title: a handler that returns Void answers through its request
 */
(async () => {
  check.equal(await native('voidObject'), { n: 1, errMsg: 'invokeNativePlugin:ok' }, 'async');
  check.equal(nativeSync('voidObject').errCode, 1008, 'sync');
  check.done();
})();
