// Gives a Proxy as callback, and takes the receiver and the arguments of its call
// Source: the kind of CVE-2023-32313 (vm2)
const callback = new Proxy(() => {}, {
  apply(f, self, args) {
    for (const each of [self, ...args]) {
      if (each && each.getClass) console.log('ESCAPED: an object of Java');
      const f = each && each.constructor && each.constructor.constructor;
      try {
        if (f && f('return this')() !== globalThis) console.log('ESCAPED: another global object');
      } catch (e) {}
    }
  },
});
wx.invokeNativePlugin({ api_name: 'echo', success: callback, complete: callback });
wx.invokeNativePlugin({ api_name: 'fails', fail: callback, complete: callback });
wx.invokeNativePlugin({ api_name: 'states', data: { count: 2 }, progress: callback, success: callback });
setTimeout(callback, 1);
Promise.resolve().then(callback);
