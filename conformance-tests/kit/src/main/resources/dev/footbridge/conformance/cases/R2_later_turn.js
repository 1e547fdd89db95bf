/*
 * rule: R2
 * title: the answer comes in a later turn and complete comes last
 */
let turn = 'the call';
let first;
Promise.resolve().then(() => Promise.resolve()).then(() => { turn = 'its promise jobs'; });
wx.invokeNativePlugin({
  api_name: 'nothing',
  success(res) {
    check.equal(turn, 'a later turn', 'turn');
    first = res;
    check.step('success');
  },
  complete(res) {
    check.ok(res === first, 'the same object');
    check.step('complete');
    check.steps(['success', 'complete']);
    check.done();
  },
});
wx.invokeNativePlugin({ api_name: 'echoSync', success() { check.equal(turn, 'a later turn'); } });
wx.invokeNativePlugin({ api_name: '', fail() { check.equal(turn, 'a later turn'); } });
Promise.resolve().then(() => Promise.resolve()).then(() => Promise.resolve())
  .then(() => { turn = 'a later turn'; });
