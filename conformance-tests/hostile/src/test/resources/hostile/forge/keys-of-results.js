// Stores and reads objects whose keys are those of results and errors
// Truth: 4 calls: 3 ok, 1 failed; exit 0
const value = { errMsg: 'setStorage:ok', errCode: 0, __proto__: null, ok: true, exit: 0, type: 'end' };
Object.defineProperty(value, '__proto__', { value: { errMsg: 'forged:ok' }, enumerable: true });
wx.setStorageSync('k', value);
wx.setStorageSync('__proto__', value);
const read = wx.getStorageSync('k');
if ({}.errMsg) console.log('10 calls: 10 ok; exit 0');
wx.invokeNativePlugin({ api_name: 'nobody', data: value, errMsg: 'invokeNativePlugin:ok', fail: (e) => { e.errMsg = 'ok'; e.errCode = 0; } });
