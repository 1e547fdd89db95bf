/*
 * rule: C7
 * title: options that are not an object fail and say what was expected
 * config: {"extApi":[{"name":"configured","sync":false,"params":{"name":""}},{"name":"configuredSync","sync":true,"params":{"name":""}},{"name":"echo","sync":false},{"name":"echoSync","sync":true}]}
 */
(async () => {
  const says = (found) => `fail expected an object of options, but was given ${found}`;
  const cycle = [];
  cycle.push(cycle);
  const given = [['text', 'a string'], [5, 'a number'], [true, 'a boolean'], [[1], 'an array'],
    [cycle, 'an array'], [[1n], 'an array'],
    [() => 1, 'a function'], [Symbol('s'), 'a symbol'], [5n, 'a bigint']];
  for (const [value, name] of given) {
    const wrong = await wx.invokeNativePlugin(value, {}, () => 1).catch((e) => e);
    check.equal(wrong.message, `invokeNativePlugin:${says(name)}`, 'native');
    for (const api of ['configured', 'echo']) { // with a template, and without one
      const error = await wx[api](value).catch((e) => e);
      check.equal(error.errMsg, `${api}:${says(name)}`, api);
      check.equal(wx[`${api}Sync`](value),
        { errMsg: `${api}Sync:${says(name)}`, errCode: 1002 }, `${api}Sync`);
    }
  }
  const list = Object.assign([cycle], { api_name: 'echo', timeout: 5, toJSON: () => ({}) });
  for (const api of ['invokeNativePlugin', 'configured', 'echo']) {
    const error = await wx[api](list).catch((e) => e);
    check.equal(error.errMsg, `${api}:${says('an array')}`, `${api}, a list with a name`);
  }
  list.sync = true;
  check.equal(wx.invokeNativePlugin(list).errMsg, `invokeNativePlugin:${says('an array')}`, 'sync');
  list.toJSON = undefined;
  list[0] = 1;
  for (const api of ['configuredSync', 'echoSync']) {
    check.equal(wx[api](list).errMsg, `${api}:${says('an array')}`, `${api}, sync`);
  }
  const made = await wx.echo({ toJSON: () => [] }).catch((e) => e);
  check.equal(made.errMsg, `echo:${says('an array')}`, 'made by toJSON');
  check.done();
})();
