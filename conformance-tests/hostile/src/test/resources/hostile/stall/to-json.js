// Does not return from toJSON, while the host reads the parameters
wx.invokeNativePlugin({ api_name: 'echo', data: { toJSON() { for (;;) {} } } });
