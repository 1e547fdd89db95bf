/*
 * rule: T5
 * title: states faster than JavaScript arrive all and in order
 * needs: waiting handlers
 */
let count = 0;
wx.invokeNativePlugin({
  api_name: 'states',
  data: { count: 20000 },
  progress(state) {
    count++;
    if (state.n !== count) check.fail(`expected state ${count}, but was ${state.n}`);
  },
  success() {
    check.equal(count, 20000);
    check.done();
  },
});
