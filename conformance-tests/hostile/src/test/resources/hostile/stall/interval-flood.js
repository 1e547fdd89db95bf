// Keeps thousands of intervals busy, so that its queue is never empty
for (let i = 0; i < 2000; i++) setInterval(() => { wx.invokeNativePlugin({ api_name: 'echoSync', sync: true }); }, 1);
