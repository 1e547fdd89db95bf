// Does not return from the callback of a state
wx.invokeNativePlugin({ api_name: 'states', data: { count: 100 }, progress() { for (;;) {} } });
