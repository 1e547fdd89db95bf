// Sends parameters that are nested a hundred thousand levels deep
let data = { text: 'x' };
for (let i = 0; i < 100000; i++) data = { data };
try { wx.invokeNativePlugin({ api_name: 'echo', data }); } catch (e) {}
wx.setStorageSync('deep', data);
