/*
 * rule: E1
 * title: a call of an API that is not configured says how to configure it
 * config: {"extApi":[{"name":"configured","sync":false,"params":{}},{"name":"configuredSync","sync":true,"params":{}}]}
 * expect: errors 5, hints 5
 * needs: function names in errors
 */
const hooked = [];
wx.onError((text) => hooked.push(text.split('\n')[0]));
setTimeout(() => { wx.echo({}); }, 1);
setTimeout(() => { wx.confgured({}); }, 2);
setTimeout(() => {
  wx
    .echo({});
}, 3);
setTimeout(() => { wx['echo']({}); }, 4);
const { echo: renamed, env, echoSync } = wx;
setTimeout(() => { renamed({}); }, 5);
check.ok(env !== undefined && echoSync === undefined, 'taken');
setTimeout(() => {
  check.equal(hooked.slice(0, 3), [
    'TypeError: wx.echo is not a function',
    'TypeError: wx.confgured is not a function',
    'TypeError: wx.echo is not a function',
  ], 'what the error hooks read');
  check.done();
}, 10);
