/*
 * rule: T4
 * title: deliveries of one call keep their order whatever others do
 */
const seen = {};
const calls = [];
for (let c = 0; c < 20; c++) {
  seen[c] = [];
  calls.push(new Promise((resolve) => {
    wx.invokeNativePlugin({
      api_name: 'otherThread',
      progress(state) { seen[c].push(state.n); },
      success() { seen[c].push('end'); },
      complete: resolve,
    });
  }));
}
Promise.all(calls).then(() => {
  const expected = Array.from({ length: 100 }, (_, i) => i + 1).concat('end');
  for (let c = 0; c < 20; c++) check.equal(seen[c], expected, `call ${c}`);
  check.done();
});
