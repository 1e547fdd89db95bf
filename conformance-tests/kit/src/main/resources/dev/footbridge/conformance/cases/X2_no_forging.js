/*
 * rule: X2
 * title: a program cannot ring for a message or answer for another call
 */
let answers = 0;
wx.invokeNativePlugin({ api_name: 'nothing', complete() { answers++; } });
for (let i = 0; i < 10; i++) __footbridge_ring();
try {
  globalThis.__footbridge_ring = () => {};
} catch {
  // strict code may throw; what counts is that it is still there
}
check.equal(answers, 0, 'nothing was delivered in this turn');
globalThis.__footbridge = { host: () => check.fail('the shim asked the program for the host') };
setTimeout(() => {
  check.equal(answers, 1, 'delivered once, later');
  check.done();
}, 10);
