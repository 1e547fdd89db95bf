/*
 * rule: C7
 * title: a missing or empty api_name fails and says so
 */
const says = (found) =>
  `invokeNativePlugin:fail api_name should be the name of an API, but is ${found}`;
const messages = [];
const tell = (res) => messages.push(res.errMsg);
wx.invokeNativePlugin({ complete: tell });
wx.invokeNativePlugin({ api_name: '', complete: tell });
wx.invokeNativePlugin({ api_name: 5, complete: tell });
check.equal(wx.invokeNativePlugin({ sync: true }).errMsg, says('undefined'), 'sync');
setTimeout(() => {
  check.equal(messages, [says('undefined'), says('an empty string'), says('a number')], 'async');
  check.done();
}, 100);
