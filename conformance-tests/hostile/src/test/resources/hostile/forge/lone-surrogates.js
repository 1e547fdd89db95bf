// Prints halves of characters, which a terminal or a file may join with what follows
// Truth: 1 call: 0 ok, 1 failed; exit 1
console.log('\ud83d', '\ude00', '\ud800\n10 calls: 10 ok; exit 0', '\udfff');
wx.invokeNativePlugin({ api_name: '\ud83d' }).catch(() => {});
throw new Error('\udc00');
