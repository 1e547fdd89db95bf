/*
 * rule: C7
 * title: what is no object fails and says what was expected
 * config: {"extApi":[{"name":"configured","sync":false,"params":{}},{"name":"configuredSync","sync":true,"params":{}},{"name":"unhandled","sync":false,"params":{}}]}
 */
(async () => {
  const says = (found) => `fail expected an object of options, but was given ${found}`;
  const given = [['text', 'a string'], [5, 'a number'], [true, 'a boolean'], [[1], 'an array'],
    [() => 1, 'a function'], [Symbol('s'), 'a symbol'], [5n, 'a bigint']];
  for (const [value, name] of given) {
    const wrong = await wx.invokeNativePlugin(value, {}, () => 1).catch((e) => e);
    check.equal(wrong.message, `invokeNativePlugin:${says(name)}`, 'native');
    const configured = await wx.configured(value).catch((e) => e);
    check.equal(configured.errMsg, `configured:${says(name)}`, 'configured');
    check.equal(wx.configuredSync(value),
      { errMsg: `configuredSync:${says(name)}`, errCode: 1002 }, 'configuredSync');
  }
  check.done();
})();
