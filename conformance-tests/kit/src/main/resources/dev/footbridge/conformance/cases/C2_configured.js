/*
 * rule: C2
 * title: a configured API is called as wx and its name
 * config: {"extApi":[{"name":"configured","sync":false,"params":{}},{"name":"configuredSync","sync":true,"params":{}}]}
 */
const result = wx.configuredSync({ n: 1 });
check.equal(result.params, { n: 1 }, 'sync');
check.equal(result.errMsg, 'configuredSync:ok', 'errMsg of sync');
check.equal(wx.api, undefined, 'there is no wx.api');
wx.configured({
  n: 2,
  success(res) {
    check.equal(res.params, { n: 2 }, 'params');
    check.equal(res.errMsg, 'configured:ok', 'errMsg');
    check.equal(res.event, 'configured', 'event');
  },
  complete: () => check.done(),
});
