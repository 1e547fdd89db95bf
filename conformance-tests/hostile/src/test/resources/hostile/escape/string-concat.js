// Replaces String.prototype.concat, which template literals of the host may call on QuickJS
// Source: the kind "template literals" of the engine's own corpus
String.prototype.concat = function () { console.log('ESCAPED: concat'); return 'forged'; };
wx.invokeNativePlugin({ api_name: 'echo' });
wx.invokeNativePlugin({ api_name: 'nobody' }).catch(() => {});
try { wx.invokeNativePlugin({ api_name: 1 }); } catch (e) {}
try { wx.invokeNativePlugin({ api_name: 'echo', timeout: 'x' }); } catch (e) {}
console.log('%s', { a: 1 });
