/*
 * rule: C1
 * title: sync true returns the result and calls nothing back
 */
const called = (name) => () => { check.fail(`${name} was called`); };
const result = wx.invokeNativePlugin({
  api_name: 'echoSync',
  sync: true,
  data: { name: 'kka' },
  success: called('success'),
  fail: called('fail'),
  complete: called('complete'),
  progress: called('progress'),
});
check.equal(result.params, { name: 'kka' }, 'params');
check.equal(result.errMsg, 'invokeNativePlugin:ok', 'errMsg');
setTimeout(() => check.done(), 100);
