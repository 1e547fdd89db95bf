/*
 * rule: S8
 * title: arguments that cannot be sent fail before any handler
 * config: {"extApi":[{"name":"configured","sync":false,"params":{"name":""}},{"name":"configuredSync","sync":true,"params":{"name":""}},{"name":"echo","sync":false},{"name":"echoSync","sync":true}]}
 * source: capacitor: the callback is kept before the arguments turn out unserialisable
 */
(async () => {
  const cycle = {};
  cycle.self = cycle;
  const bad = {
    cycle: { data: cycle },
    bigint: { data: { n: 5n } },
    getter: { data: { get x() { throw new Error('no'); } } },
    toJSON: { data: { toJSON() { throw new Error('no'); } } },
    proxy: { data: new Proxy({}, { ownKeys() { throw new Error('no'); } }) },
  };
  for (const [name, options] of Object.entries(bad)) {
    const error = await wx.invokeNativePlugin({ api_name: 'echo', ...options }).catch((e) => e);
    check.matches(error.message, /^invokeNativePlugin:fail the arguments cannot be sent: /, name);
    check.equal(error.errCode, 1003, name);
    const result = wx.invokeNativePlugin({ api_name: 'echoSync', sync: true, ...options });
    check.equal(result.errCode, 1003, `${name}, sync`);
  }
  const thrower = { api_name: 'echo', get success() { throw new Error('no success'); } };
  const error = await wx.invokeNativePlugin(thrower).catch((e) => e);
  check.matches(error.message, /cannot be sent: Error: no success$/, 'callback getter');
  const name = { get api_name() { throw new Error('no name'); } };
  const unnamed = await wx.invokeNativePlugin(name).catch((e) => e);
  check.matches(unnamed.message, /cannot be sent: Error: no name$/, 'name getter');
  const reason = 'the arguments cannot be sent: toJSON does not return an object';
  for (const made of [5, null, undefined, 'text']) {
    const odd = { toJSON: () => made };
    for (const api of ['configured', 'echo']) { // with a template, and without one
      const told = await wx[api](odd).catch((e) => e);
      check.equal(told.errMsg, `${api}:fail ${reason}`, `${api}, ${made}`);
      check.equal(wx[`${api}Sync`](odd).errMsg, `${api}Sync:fail ${reason}`, `${api}Sync, ${made}`);
    }
  }
  const thrown = { get x() { throw new Error('no x'); } };
  check.matches((await wx.echo(thrown).catch((e) => e)).errMsg, /cannot be sent: Error: no x$/, 'x');
  check.matches(wx.echoSync(thrown).errMsg, /cannot be sent: Error: no x$/, 'x, sync');
  for (const api of ['configured', 'echo', 'invokeNativePlugin']) {
    const told = await new Promise((fail) => {
      const options = { api_name: 'echo', fail, get x() { throw new Error('no x'); } };
      check.equal(wx[api](options), undefined, `${api}: no promise beside a callback`);
    });
    check.matches(told.errMsg, /cannot be sent: Error: no x$/, `${api}: fail is called`);
    const half = { api_name: 'echo', success() {}, get fail() { throw new Error('no fail'); } };
    const rejected = await wx[api](half).catch((e) => e);
    check.matches(rejected.errMsg, /cannot be sent: Error: no fail$/, `${api}: the promise tells`);
    for (const name of ['fail', 'complete']) {
      const heard = await new Promise((listener) => {
        const mixed = { api_name: 'echo', get success() { throw new Error('no success'); } };
        mixed[name] = listener;
        check.equal(wx[api](mixed), undefined, `${api}: no promise beside ${name}`);
      });
      check.matches(heard.errMsg, /cannot be sent: Error: no success$/, `${api}: ${name} is called`);
    }
  }
  check.done();
})();
