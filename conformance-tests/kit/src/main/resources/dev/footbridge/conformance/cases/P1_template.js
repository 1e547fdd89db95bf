/*
 * rule: P1
 * title: the template lists required keys by example
 * config: {"extApi":[{"name":"configured","sync":false,"params":{"name":"","age":0,"vip":false,"object":{"key":""},"list":[0,{"id":""}]}},{"name":"configuredSync","sync":true,"params":{"name":""}}]}
 */
const good = { name: 'kka', age: 22, vip: true, object: { key: 'k', more: 1 }, list: [1, { id: 'i' }, 3],
  extra: 'passes' };
wx.configured(good).then((res) => {
  check.equal(res.params, good, 'extra keys pass');
  check.done();
});
