// Makes synchronous calls for ever
for (let i = 0; ; i++) wx.invokeNativePlugin({ api_name: 'echoSync', sync: true, data: { i } });
