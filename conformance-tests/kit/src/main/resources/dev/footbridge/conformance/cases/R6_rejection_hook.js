/*
 * rule: R6
 * title: wx.onUnhandledRejection receives a rejection
 * expect: rejections 1
 * needs: rejection tracking
 */
const seen = [];
wx.onUnhandledRejection(({ reason, promise }) => {
  check.ok(promise instanceof Promise, 'the promise');
  seen.push(reason.message);
});
const removed = () => check.fail('a removed hook was called');
wx.onUnhandledRejection(removed);
wx.offUnhandledRejection(removed);
Promise.reject(new Error('nobody'));
setTimeout(() => {
  check.equal(seen, ['nobody']);
  check.done();
}, 10);
