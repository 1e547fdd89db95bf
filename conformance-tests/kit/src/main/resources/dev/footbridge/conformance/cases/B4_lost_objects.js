/*
 * rule: B4
 * title: objects that JSON cannot carry are sent as {}, and reported once per API
 * config: {"extApi":[{"name":"echo","sync":false,"params":{}},{"name":"echoSync","sync":true,"params":{}},{"name":"configured","sync":false,"params":{}},{"name":"configuredSync","sync":true,"params":{}}]}
 * expect: warnings 4
 */
(async () => {
  for (let i = 0; i < 3; i++) {
    const { params } = await native('echo', { a: { map: new Map([[1, 2]]) } });
    check.equal(params.a, { map: {} }, 'through invokeNativePlugin');
    check.equal((await wx.echo({ b: [new Set([1])] })).params.b, [{}], 'through wx');
    check.equal(wx.echoSync({ e: new Error('m'), x: /x/ }).params, { e: {}, x: {} }, 'sync');
  }
  const { params } = await native('configured', { empty: {}, text: '{}' });
  check.equal(params.empty, {}, 'nothing is lost');
  await wx.configured(new Map([[1, 2]]));
  check.equal(wx.configuredSync(new Set([1])).params, {}, 'the options themselves');
  wx.configuredSync({});
  wx.configuredSync(Object.create(null));
  check.done();
})();
