// Does not return from a callback of a call
wx.invokeNativePlugin({ api_name: 'echo', success() { for (;;) {} } });
