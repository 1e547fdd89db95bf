/*
 * rule: S6
 * title: a sync handler that returns null succeeds unless it answered
 */
(async () => {
  check.equal(nativeSync('nullSync'), { errMsg: 'invokeNativePlugin:ok' }, 'null');
  check.equal(nativeSync('okThenNullSync'), { n: 1, errMsg: 'invokeNativePlugin:ok' }, 'ok');
  check.equal(nativeSync('failThenNullSync'), { errMsg: 'invokeNativePlugin:fail no funds' }, 'fail');
  check.equal(await native('nullSync'), { errMsg: 'invokeNativePlugin:ok' }, 'async null');
  check.equal(await native('okThenNullSync'), { n: 1, errMsg: 'invokeNativePlugin:ok' }, 'async ok');
  check.done();
})();
