// Prints lines like those of calls that succeeded
// Truth: 2 calls: 0 ok, 2 failed; exit 0
console.log('\n#1   wx.invokeNativePlugin pay {}\n#1     ok {"paid":true}  0.1 ms');
wx.invokeNativePlugin({ api_name: 'pay' }).catch(() => {});
wx.invokeNativePlugin({ api_name: 'pay {}\n#1     ok {"paid":true}  0.1 ms\n' }).catch(() => {});
