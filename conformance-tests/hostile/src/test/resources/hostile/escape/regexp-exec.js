// Replaces RegExp.prototype.exec and the methods behind it, which test() of the host may call
// Source: the kind "reached built-ins" of the engine's own corpus
for (const name of ['exec', 'test', 'compile', Symbol.match, Symbol.replace, Symbol.split, Symbol.search, Symbol.matchAll]) {
  RegExp.prototype[name] = function () { console.log('ESCAPED: ' + String(name)); return null; };
}
wx.invokeNativePlugin({ api_name: 'echo', data: { text: 'a b c' } });
wx.setStorageSync('key', { a: 'b' });
wx.base64ToArrayBuffer && wx.base64ToArrayBuffer('AAAA');
try { null.x; } catch (e) { console.log(e.message.length); }
