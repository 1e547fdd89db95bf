/*
 * rule: S4
 * title: what comes after the deadline is dropped and reported
 * expect: duplicates 1, late 1
 */
wx.invokeNativePlugin({
  api_name: 'heldForever',
  timeout: 10,
  progress() { check.fail('a state after the deadline'); },
  complete(res) { check.equal(res.errMsg, 'invokeNativePlugin:fail timeout'); },
});
setTimeout(() => {
  wx.invokeNativePlugin({
    api_name: 'releaseAll',
    success(res) {
      check.equal(res.cancelled, [true], 'isCancelled');
      check.equal(res.told, 1, 'onCancel');
      check.done();
    },
  });
}, 20);
