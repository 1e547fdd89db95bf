// Replaces call, apply and bind, and takes the host's functions from their receivers
// Source: CVE-2021-23555 (vm2)
for (const name of ['call', 'apply', 'bind']) {
  const old = Function.prototype[name];
  Object.defineProperty(Function.prototype, name, {
    configurable: true,
    value: function (...all) {
      console.log('ESCAPED: ' + name);
      return Reflect.apply(old, this, all);
    },
  });
}
wx.invokeNativePlugin({ api_name: 'echo', success() {}, fail() {} });
wx.invokeNativePlugin({ api_name: 'states', data: { count: 1 }, progress() {} });
setTimeout(() => {}, 1);
wx.onError(() => {});
