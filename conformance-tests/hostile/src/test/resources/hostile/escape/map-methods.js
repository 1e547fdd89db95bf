// Replaces Map's and Set's methods, and looks for the host's tables in their receivers
// Source: attacks on sandboxes that run in the program's realm
for (const type of [Map, Set, WeakMap, WeakSet]) {
  for (const name of ['get', 'set', 'add', 'has', 'delete']) {
    const old = type.prototype[name];
    if (!old) continue;
    type.prototype[name] = function (...all) {
      console.log('ESCAPED: ' + type.name + '.' + name);
      return Reflect.apply(old, this, all);
    };
  }
}
wx.invokeNativePlugin({ api_name: 'echo', data: { a: 1 } });
wx.invokeNativePlugin({ api_name: 'fails' }).catch(() => {});
const timer = setTimeout(() => {}, 5);
clearTimeout(timer);
