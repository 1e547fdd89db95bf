/*
 * rule: S10
 * title: a hundred overlapping calls each get their own answer
 * source: capacitor 1391
 */
const calls = [];
for (let n = 0; n < 100; n++) {
  calls.push(wx.invokeNativePlugin({ api_name: 'held', data: { n, count: 100 } }));
}
Promise.all(calls).then((results) => {
  check.equal(results.map((res) => res.n), results.map((_, n) => n));
  check.done();
});
