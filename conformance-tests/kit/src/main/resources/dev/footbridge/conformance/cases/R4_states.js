/*
 * rule: R4
 * title: states arrive once each in order before the end
 * source: cordova-plugin-ble-central 625
 */
const seen = [];
wx.invokeNativePlugin({
  api_name: 'states',
  data: { count: 100 },
  progress(state) { seen.push(state.n); },
  success() { seen.push('success'); },
  complete() {
    const expected = Array.from({ length: 100 }, (_, i) => i + 1).concat('success');
    check.equal(seen, expected, 'order');
    check.done();
  },
});
