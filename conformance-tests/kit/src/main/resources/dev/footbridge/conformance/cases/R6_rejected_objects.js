/*
 * rule: R6
 * title: wx.onUnhandledRejection receives the object that a promise was rejected with
 * expect: rejections 2
 */
const seen = [];
wx.onUnhandledRejection(({ reason }) => seen.push(reason));
const later = (ms, task) => setTimeout(task, ms);
const thrown = { errMsg: 'pay:fail no', errCode: 7, more: { n: 1 } };
later(1, () => Promise.reject(thrown));
later(2, () => new Promise((resolve, reject) => {
  wx.invokeNativePlugin({ api_name: 'fails', success: resolve, fail: reject });
}));
later(50, () => {
  check.ok(seen[0] === thrown, 'the object itself');
  check.matches(seen[1].errMsg, /^invokeNativePlugin:fail /, 'what fail got');
  check.done();
});
