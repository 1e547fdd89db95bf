// Writes over the start of its lines with carriage returns and backspaces
// Truth: 1 call: 0 ok, 1 failed; exit 1
console.log('error\r10 calls: 10 ok; exit 0');
console.log('xxx\b\b\b10 calls: 10 ok; exit 0');
wx.invokeNativePlugin({ api_name: 'fail\rok  ' }).catch(() => {});
throw new Error('error\r10 calls: 10 ok; exit 0          ');
