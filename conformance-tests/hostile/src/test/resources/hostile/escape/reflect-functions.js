// Replaces the functions of Reflect and Object that wrappers rely on
// Source: CVE-2021-23449 (vm2)
for (const holder of [Reflect, Object]) {
  for (const name of Reflect.ownKeys(holder)) {
    const old = holder[name];
    if (typeof old !== 'function') continue;
    try {
      holder[name] = function (...all) { caught.add(String(name)); return old.call(this, ...all); };
    } catch (e) {}
  }
}
var caught = new Set();
wx.invokeNativePlugin({ api_name: 'echo', data: { a: [1, { b: 2 }] } });
wx.getSystemInfoSync();
if (caught.size) console.log('ESCAPED: ' + [...caught]);
