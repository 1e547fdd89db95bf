/*
 * rule: R6
 * title: a callback that throws stops nothing
 * expect: errors 4
 * source: cordova: the entry leaks when the JS callback throws
 */
const hooked = [];
wx.onError((text) => { hooked.push(text.split('\n')[0]); });
wx.invokeNativePlugin({
  api_name: 'states',
  data: { count: 2 },
  progress() { throw new Error('in progress'); },
  success() { throw new TypeError('in success'); },
  complete() {
    throw new RangeError('in complete');
  },
});
setTimeout(() => {
  check.equal(hooked, ['Error: in progress', 'Error: in progress', 'TypeError: in success',
    'RangeError: in complete']);
  check.done();
}, 100);
