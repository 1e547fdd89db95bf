// Puts setters for the host's likely names on Object.prototype, to catch its tables
// Source: attacks on sandboxes that run in the program's realm
const names = ['value', 'get', 'set', 'then', 'success', 'fail', 'complete', 'resolve', 'reject', 'id', 'call', 'calls', 'host', 'op', 'name', 'payload', 'callback', 'handlers', 'listeners'];
for (const name of names) {
  Object.defineProperty(Object.prototype, name, {
    configurable: true,
    get() { return undefined; },
    set(value) {
      if (typeof value === 'function' && String(value).includes('native') && value.getClass) console.log('ESCAPED: ' + name);
      Object.defineProperty(this, name, { value, writable: true, configurable: true, enumerable: true });
    },
  });
}
try { wx.invokeNativePlugin({ api_name: 'echo', data: { a: 1 } }); } catch (e) {}
for (const name of names) delete Object.prototype[name];
