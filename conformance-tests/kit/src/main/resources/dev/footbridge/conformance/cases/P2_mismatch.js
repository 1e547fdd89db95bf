/*
 * rule: P2
 * title: a mismatch fails before the handler with these words
 * config: {"extApi":[{"name":"configured","sync":false,"params":{"name":"","age":0,"vip":false,"object":{"key":""},"list":[0,{"id":""}]}},{"name":"configuredSync","sync":true,"params":{"name":""}}]}
 */
(async () => {
  const good = { name: 'kka', age: 22, vip: true, object: { key: 'k' }, list: [1, { id: 'i' }] };
  const message = async (change) => {
    const error = await wx.configured({ ...good, ...change }).catch((e) => e);
    check.equal(error.errCode, 1004, 'errCode');
    return error.errMsg;
  };
  const says = (text) => `configured:fail parameter error: ${text}`;
  check.equal(await message({ age: '22' }),
    says('parameter.age should be Number instead of String;'));
  check.equal(await message({ name: undefined }),
    says('parameter.name should be String instead of Undefined;'));
  check.equal(await message({ object: {} }),
    says('parameter.object.key should be String instead of Undefined;'));
  check.equal(await message({ object: null }),
    says('parameter.object should be Object instead of Null;'));
  check.equal(await message({ object: [] }),
    says('parameter.object should be Object instead of Array;'));
  check.equal(await message({ list: {} }),
    says('parameter.list should be Array instead of Object;'));
  check.equal(await message({ list: [1, { id: 5 }] }),
    says('parameter.list[1].id should be String instead of Number;'));
  check.equal(await message({ vip: 'yes', name: 1 }),
    says('parameter.name should be String instead of Number;'
      + ' parameter.vip should be Boolean instead of String;'));
  check.equal(wx.configuredSync({}), {
    errMsg: 'configuredSync:fail parameter error: parameter.name should be String instead of'
      + ' Undefined;',
    errCode: 1004,
  });
  for (const args of [[], [undefined], [null]]) {
    const missing = 'parameter error: parameter.name should be String instead of Undefined;';
    check.equal(wx.configuredSync(...args).errMsg, `configuredSync:fail ${missing}`, 'nothing given');
  }
  const order = [];
  const heard = new Promise((done) => {
    const options = {
      ...good,
      name: () => 'kka',
      fail: (res) => order.push('fail', res.errMsg),
      complete: (res) => done(order.push('complete', res.errMsg)),
    };
    check.equal(wx.configured(options), undefined, 'no promise beside callbacks');
    order.push('returned');
  });
  await heard;
  // A function is not sent, so the parameter is missing.
  const text = says('parameter.name should be String instead of Undefined;');
  check.equal(order, ['returned', 'fail', text, 'complete', text], 'called in a later turn');
  let inner;
  const calling = { ...good, get name() { inner = wx.configuredSync({ name: 'in' }); return () => 1; } };
  check.equal((await wx.configured(calling).catch((e) => e)).errMsg, text, 'a getter that calls');
  check.equal(inner.errMsg, 'configuredSync:ok', 'what the getter called');
  check.equal((await native('configured', {})).errMsg, 'invokeNativePlugin:ok', 'only wx.<name>');
  check.done();
})();
