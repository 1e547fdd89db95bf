/*
 * rule: X1
 * title: hooks for stack traces hand out no frames of the engine
 */
const frames = [];
Error.prepareStackTrace = (error, sites) => {
  frames.push(...sites);
  return sites;
};
const inspect = () => {
  for (const site of frames.splice(0)) {
    for (const name of ['getThis', 'getFunction', 'getEvalOrigin', 'getTypeName']) {
      const value = typeof site?.[name] === 'function' ? site[name]() : undefined;
      const isShim = typeof value === 'function' && String(site.getFileName()).includes('footbridge:');
      check.ok(!isShim, `${name} hands out a function of the shim`);
    }
  }
};
void new Error('here').stack;
inspect();
wx.onError(() => {});
const holder = {};
if (typeof Error.captureStackTrace === 'function') {
  Error.captureStackTrace(holder);
  void holder.stack;
}
inspect();
wx.invokeNativePlugin({
  api_name: 'fails',
  data: { get x() { void new Error('in a getter, under the shim').stack; return 1; } },
  fail() {
    void new Error('in a callback, under the shim').stack;
    inspect();
    delete Error.prepareStackTrace;
    check.done();
  },
});
inspect();
