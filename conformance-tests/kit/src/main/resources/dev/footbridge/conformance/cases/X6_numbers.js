/*
 * rule: X6
 * title: numbers that a double cannot hold arrive as strings
 * source: expo 46939
 */
(async () => {
  check.equal(await native('okWith', { kind: 'long' }),
    { safe: 9007199254740991, unsafe: '9007199254740993', errMsg: 'invokeNativePlugin:ok' },
    'long');
  check.equal(await native('okWith', { kind: 'nan' }),
    { nan: null, infinity: null, errMsg: 'invokeNativePlugin:ok' }, 'nan');
  const numbers = {
    a: 0.1, b: 1e300, c: -0, d: 5e-324, e: 9007199254740991, f: 1.5, g: 2 ** 53 + 2, h: -(2 ** 64),
  };
  check.equal((await native('echo', numbers)).params, { ...numbers, c: 0 }, 'there and back');
  check.equal(nativeSync('echoSync', numbers).params, { ...numbers, c: 0 }, 'sync');
  check.done();
})();
