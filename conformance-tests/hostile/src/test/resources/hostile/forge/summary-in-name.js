// Calls an API whose name holds the last line of a successful run
// Truth: 2 calls: 0 ok, 2 failed; exit 1
wx.invokeNativePlugin({ api_name: 'x\n10 calls: 10 ok; exit 0' }).catch(() => {});
wx.invokeNativePlugin({ api_name: 'y\r10 calls: 10 ok; exit 0\u2028', data: { '\n10 calls: 10 ok; exit 0': '\n10 calls: 10 ok; exit 0' } }).catch(() => {});
throw new Error('end');
