/*
 * rule: S4
 * title: a call without an answer fails at its deadline
 * advance: 61000
 * source: comlink 601 692
 */
const started = [];
wx.invokeNativePlugin({ api_name: 'never' }).catch((e) => {
  check.equal([e.errMsg, e.errCode], ['invokeNativePlugin:fail timeout', 1009], 'its own deadline');
  check.step('never');
});
wx.invokeNativePlugin({ api_name: 'neverByDefault' }).catch((e) => {
  check.equal(e.errMsg, 'invokeNativePlugin:fail timeout', 'the default deadline');
  check.step('neverByDefault');
});
setTimeout(() => check.step('4.999 s'), 4999);
setTimeout(() => check.step('5.001 s'), 5001);
setTimeout(() => check.step('59.999 s'), 59999);
setTimeout(() => {
  check.steps(['4.999 s', 'never', '5.001 s', '59.999 s', 'neverByDefault']);
  check.done();
}, 60001);
