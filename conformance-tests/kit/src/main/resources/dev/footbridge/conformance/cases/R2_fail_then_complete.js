/*
 * rule: R2
 * title: fail comes before complete with the same object
 */
let first;
wx.invokeNativePlugin({
  api_name: 'fails',
  success() { check.fail('success was called'); },
  fail(res) { first = res; },
  complete(res) {
    check.ok(res === first, 'the same object');
    check.done();
  },
});
