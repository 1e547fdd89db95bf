/*
 * rule: S10
 * title: ten thousand calls of one turn are all answered
 * source: JsBridge 119 180, DSBridge 38 60
 */
const calls = [];
for (let n = 0; n < 10000; n++) {
  calls.push(wx.invokeNativePlugin({ api_name: 'echo', data: { n } }));
}
Promise.all(calls).then((results) => {
  check.ok(results.every((res, n) => res.params.n === n), 'each its own answer');
  check.done();
});
