/*
 * rule: R6
 * title: a rejection that nobody handles is reported
 * expect: rejections 2
 * needs: rejection tracking
 * source: graaljs 351 605
 */
Promise.reject(new Error('nobody'));
wx.invokeNativePlugin({ api_name: 'fails' });
const handledLater = Promise.reject(new Error('handled in the same turn'));
queueMicrotask(() => handledLater.catch(() => {}));
setTimeout(() => check.done(), 100);
