/*
 * rule: S3
 * title: a state after the end is dropped and reported
 * expect: late 1
 */
const seen = [];
wx.invokeNativePlugin({
  api_name: 'stateAfterEnd',
  progress(state) { seen.push(state.n); },
  complete() { seen.push('complete'); },
});
setTimeout(() => {
  check.equal(seen, [1, 'complete']);
  check.done();
}, 100);
