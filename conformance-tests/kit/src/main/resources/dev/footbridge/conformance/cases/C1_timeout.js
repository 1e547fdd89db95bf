/*
 * rule: C1
 * title: timeout in the options sets the deadline of the call
 */
const startedAt = [];
wx.invokeNativePlugin({
  api_name: 'never',
  timeout: 300,
  fail(res) {
    check.equal(res, { errMsg: 'invokeNativePlugin:fail timeout', errCode: 1009 }, 'result');
    check.step('timeout');
  },
});
setTimeout(() => check.step('before'), 299);
setTimeout(() => {
  check.steps(['before', 'timeout']);
  check.done();
}, 301);
