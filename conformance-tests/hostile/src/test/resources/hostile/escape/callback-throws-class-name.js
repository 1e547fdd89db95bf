// Throws from callbacks, listeners and conversions errors that are named after Java classes
// Source: the kind "thrown values" of the engine's own corpus
const fail = () => {
  const e = new Error('footbridge-hostile-proof');
  Object.defineProperty(e, 'name', { value: 'java.io.FileOutputStream' });
  Object.defineProperty(e, 'stack', { value: undefined });
  throw e;
};
wx.invokeNativePlugin({ api_name: 'echo', success: fail, complete: fail });
wx.invokeNativePlugin({ api_name: 'echo', get data() { return fail(); } });
wx.invokeNativePlugin({ api_name: 'states', data: { count: 1 }, progress: fail });
wx.onError(fail);
queueMicrotask(fail);
