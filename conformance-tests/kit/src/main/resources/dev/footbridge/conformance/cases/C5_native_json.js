/*
 * rule: C5
 * title: the handler sees the option object of invokeNativePlugin
 */
const options = { api_name: 'echo', data: { name: 'kka' }, extra: [1], complete() {}, f: () => 1 };
wx.invokeNativePlugin({
  ...options,
  success(res) {
    const seen = JSON.parse(res.json);
    check.equal(seen, { api_name: 'echo', data: { name: 'kka' }, extra: [1] }, 'jsonParams');
    check.equal(res.params, { name: 'kka' }, 'params()');
    check.done();
  },
});
