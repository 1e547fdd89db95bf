/*
 * rule: X2
 * title: getters proxies and thenables in the options gain nothing
 */
(async () => {
  const traps = [];
  const handler = new Proxy({}, {
    get(_, trap) {
      traps.push(trap);
      return undefined;
    },
  });
  const options = new Proxy({ api_name: 'echo', data: { a: 1 } }, handler);
  check.equal((await wx.invokeNativePlugin(options)).params, { a: 1 }, 'a proxy');
  check.ok(!traps.includes('set') && !traps.includes('defineProperty'), 'nothing is written');

  let reads = 0;
  const turning = { get api_name() { return reads++ === 0 ? 'echo' : 'restricted'; } };
  check.equal((await wx.invokeNativePlugin(turning)).event, 'echo', 'the name that was checked');

  let calledBack = 0;
  wx.invokeNativePlugin({
    api_name: 'nothing',
    get success() { return () => { calledBack++; }; },
  });
  await native('nothing');
  check.equal(calledBack, 1, 'a callback from a getter');

  let reentered;
  const nested = { get x() { reentered = nativeSync('echoSync', { n: 1 }).params; return 2; } };
  check.equal((await native('echo', nested)).params, { x: 2 }, 'the outer call');
  check.equal(reentered, { n: 1 }, 'the call from within its getter');

  const then = (resolve) => { resolve('hijacked'); };
  check.equal((await native('echo', { then: 'text' })).params, { then: 'text' }, 'a then in data');
  check.equal((await wx.invokeNativePlugin({ api_name: 'okWithData', data: { then: 1 } })).then, 1,
    'a then in the result');
  check.equal((await wx.invokeNativePlugin({ api_name: 'echo', then })).params, {}, 'thenable');
  check.done();
})();
