/*
 * rule: T5
 * title: a sender that must not wait gets a failed call past a bound
 * expect: duplicates 1, late 1
 */
let count = 0;
wx.invokeNativePlugin({
  api_name: 'floodSync',
  progress() { count++; },
  fail(res) {
    check.equal(res, {
      errMsg: 'invokeNativePlugin:fail 10000 states wait to be delivered, no more are allowed',
      errCode: 1017,
    });
    check.equal(count, 10000, 'those accepted arrive');
    check.done();
  },
});
