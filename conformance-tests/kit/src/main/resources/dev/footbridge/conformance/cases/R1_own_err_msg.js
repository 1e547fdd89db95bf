/*
 * rule: R1
 * title: an errMsg of the handlers own is kept if it agrees
 */
(async () => {
  const ok = async (errMsg) => (await native('okWithData', { errMsg, n: 1 })).errMsg;
  const fail = async (errMsg) => (await native('failWithData', { errMsg, n: 1 })).errMsg;
  check.equal(await ok('invokeNativePlugin:ok'), 'invokeNativePlugin:ok', 'ok agrees');
  check.equal(await ok('invokeNativePlugin:fail x'), 'invokeNativePlugin:ok', 'ok disagrees');
  check.equal(await ok('fine'), 'invokeNativePlugin:ok', 'other form');
  check.equal(await ok(5), 'invokeNativePlugin:ok', 'no string');
  check.equal(await fail('invokeNativePlugin:fail my own'), 'invokeNativePlugin:fail my own', 'fail');
  check.equal(await fail('invokeNativePlugin:ok'), 'invokeNativePlugin:fail no funds', 'disagrees');
  check.equal(await native('okWithData', { deep: { errMsg: 'kept' } }),
    { deep: { errMsg: 'kept' }, errMsg: 'invokeNativePlugin:ok' }, 'nested');
  check.done();
})();
