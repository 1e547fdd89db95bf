/*
 * rule: C1
 * title: invokeNativePlugin calls a custom handler
 */
wx.invokeNativePlugin({
  api_name: 'echo',
  data: { name: 'kka', age: 22 },
  success(res) { check.equal(res.params, { name: 'kka', age: 22 }, 'params'); },
  fail(res) { check.fail(res.errMsg); },
  complete(res) {
    check.equal(res.event, 'echo', 'event');
    check.done();
  },
});
