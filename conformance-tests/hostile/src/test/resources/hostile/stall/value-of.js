// Does not return when it is converted to a number or a text
wx.invokeNativePlugin({ api_name: 'echo', timeout: { valueOf() { for (;;) {} }, toString() { for (;;) {} } } });
setTimeout(() => {}, { valueOf() { for (;;) {} } });
