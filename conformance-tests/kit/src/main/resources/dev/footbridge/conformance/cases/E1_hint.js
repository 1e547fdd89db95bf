/*
 * rule: E1
 * title: a call of an API that is not configured is told how to configure it
 * config: {"extApi":[{"name":"configured","sync":false,"params":{}},{"name":"configuredSync","sync":true,"params":{}}]}
 * expect: errors 2, hints 2
 * needs: function names in errors
 */
setTimeout(() => { wx.echo({}); }, 1);
setTimeout(() => { wx.confgured({}); }, 2);
setTimeout(() => check.done(), 10);
