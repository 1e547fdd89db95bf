/*
 * rule: E5
 * title: there is no object wx.api
 * config: {"extApi":[{"name":"configured","sync":false,"params":{}},{"name":"configuredSync","sync":true,"params":{}}]}
 */
check.equal(wx.api, undefined, 'wx.api');
check.ok(!('api' in wx), 'no such name on wx');
check.equal(wx.canIUse('api'), false, 'canIUse');
check.equal(wx.configuredSync({ n: 1 }).params, { n: 1 }, 'the name itself stands on wx');
check.done();
