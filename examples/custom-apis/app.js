// The two ways to call a custom API, and a built-in API that the host app overrides.

// By name: works also for an API that is not in the configuration file.
wx.invokeNativePlugin({
  api_name: 'customAsyncEvent',
  data: { name: 'kka', age: '22' },
  success: (res) => console.log('by name:', res.greeting),
});
const sync = wx.invokeNativePlugin({ api_name: 'customSyncEvent', data: { age: '22' }, sync: true });
console.log('by name, synchronous:', sync.age);

// As wx.<name>, because the configuration file lists it; the parameters are checked first.
wx.customAsyncEvent({ name: '123', age: '18' })
  .then((res) => console.log('as wx.<name>:', res.greeting));
console.log('as wx.<name>, synchronous:', wx.customSyncEvent({ name: '123', age: '18' }).age);
wx.customAsyncEvent({ name: '123', age: 18 })
  .catch((error) => console.log('checked:', error.errMsg));

// With overwriteWxApi the custom handler answers; unlike the built-in one, it is asynchronous.
wx.getAppBaseInfo().then((res) => console.log('overridden:', res.app, res.version));
console.log('not overridden:', wx.getDeviceInfo().platform);

wx.testState({
  progress: (state) => console.log('progress:', state.progress),
  success: (res) => console.log('downloaded:', res.file),
  complete: (res) => console.log(res.errMsg),
});
