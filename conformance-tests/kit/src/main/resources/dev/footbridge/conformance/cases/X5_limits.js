/*
 * rule: X5
 * title: a payload too long or too deep fails clearly
 * limits: small
 */
(async () => {
  const long = await native('echo', { text: 'x'.repeat(100000) });
  check.matches(long.errMsg,
    /^invokeNativePlugin:fail the parameter object has \d+ characters, 50000 are allowed$/, 'long');
  check.equal(long.errCode, 1012, 'long');
  check.matches(nativeSync('echoSync', { text: 'x'.repeat(100000) }).errMsg, /characters/, 'sync');
  const nested = (depth) => (depth === 0 ? {} : { in: nested(depth - 1) });
  check.equal((await native('echo', nested(40))).errMsg, 'invokeNativePlugin:ok', 'deep enough');
  const deep = await native('echo', nested(60));
  check.equal(deep.errMsg, 'invokeNativePlugin:fail the parameter object is nested deeper than the 50'
    + ' levels allowed');
  check.equal(deep.errCode, 1013, 'deep');
  const grown = await native('grow', { count: 60000 });
  check.matches(grown.errMsg, /^invokeNativePlugin:fail the result has \d+ characters/, 'result');
  check.done();
})();
