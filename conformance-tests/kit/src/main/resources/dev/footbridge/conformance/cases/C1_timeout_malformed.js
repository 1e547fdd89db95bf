/*
 * rule: C1
 * title: a timeout that is not a duration is refused
 */
const messages = [];
const tell = (res) => messages.push(res.errMsg);
for (const timeout of [0, -1, NaN, Infinity, '5']) {
  wx.invokeNativePlugin({ api_name: 'nothing', timeout, complete: tell });
}
setTimeout(() => {
  const says = (found) =>
    `invokeNativePlugin:fail timeout should be a number of milliseconds above 0, but is ${found}`;
  check.equal(messages, [says('0'), says('-1'), says('NaN'), says('Infinity'), says("'5'")]);
  check.done();
}, 100);
