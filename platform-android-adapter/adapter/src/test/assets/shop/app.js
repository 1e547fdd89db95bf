const show = (name) => (res) => console.log(name, JSON.stringify(res));

wx.invokeNativePlugin({
  api_name: 'customAsyncEvent',
  success: show('invokeNativePlugin'),
  data: { name: 'kka', age: 22 },
});
console.log('sync', JSON.stringify(wx.invokeNativePlugin({ api_name: 'customSyncEvent', sync: true })));
wx.testState({ progress: show('progress'), success: show('testState') });
wx.customAsyncEvent({ name: '123', age: '18', success: show('customAsyncEvent') });
wx.getAppBaseInfo({ success: show('getAppBaseInfo') });
