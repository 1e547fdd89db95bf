/*
 * rule: X2
 * title: a program cannot answer for another call
 */
let answers = 0;
wx.invokeNativePlugin({ api_name: 'nothing', complete() { answers++; } });
check.equal(answers, 0, 'nothing was delivered in this turn');
globalThis.__footbridge = { host: () => check.fail('the shim asked the program for the host') };
setTimeout(() => {
  check.equal(answers, 1, 'delivered once, later');
  check.done();
}, 10);
