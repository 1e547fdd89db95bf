/*
 * rule: C8
 * title: with a callback there is no promise that could go unhandled
 * source: taro 10513
 */
for (const name of ['success', 'fail', 'complete']) {
  const options = { api_name: 'fails', [name]() {} };
  check.equal(wx.invokeNativePlugin(options), undefined, name);
}
check.equal(wx.invokeNativePlugin({ api_name: 'unknown', success() {} }), undefined, 'unknown');
setTimeout(() => check.done(), 100);
