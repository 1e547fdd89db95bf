/*
 * rule: P3
 * title: in the mode off the template is not checked
 * config: {"extApi":[{"name":"configured","sync":false,"params":{"name":"","age":0,"vip":false,"object":{"key":""},"list":[0,{"id":""}]}},{"name":"configuredSync","sync":true,"params":{"name":""}}]}
 * params: off
 */
check.equal(wx.canIUse('configured.object.object.key'), true, 'a template, whatever the mode');
wx.configured({ name: 5 }).then((res) => {
  check.equal(res.params, { name: 5 });
  check.done();
});
