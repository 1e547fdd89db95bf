/*
 * rule: C5
 * title: the handler sees the own keys given to a configured API
 * config: {"extApi":[{"name":"configured","sync":false,"params":{}},{"name":"configuredSync","sync":true,"params":{}},{"name":"unhandled","sync":false,"params":{}}]}
 */
const base = { inherited: 1 };
const options = Object.assign(Object.create(base), { name: 'kka', age: 22, deep: { f() {} } });
options.success = (res) => {
  check.equal(JSON.parse(res.json), { name: 'kka', age: 22, deep: {} }, 'jsonParams');
  check.equal(res.params, { name: 'kka', age: 22, deep: {} }, 'params()');
  const result = wx.configuredSync({ name: 'kka', progress() {} });
  check.equal(JSON.parse(result.json), { name: 'kka' }, 'jsonParams of the sync call');
  check.equal(result.errMsg, 'configuredSync:ok', 'errMsg');
  check.done();
};
wx.configured(options);
