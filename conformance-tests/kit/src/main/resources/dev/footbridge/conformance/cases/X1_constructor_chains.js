/*
 * rule: X1
 * title: no chain of constructors or prototypes leads to Java
 * source: published escapes from JavaScript sandboxes on the JVM
 */
const seen = new Set();
const queue = [[globalThis, 'globalThis'], [native('nothing'), 'a promise'],
  [nativeSync('echoSync', { a: [1] }), 'a result'], [check, 'check']];
const isHost = (value) => {
  try {
    return typeof value.getClass === 'function' || typeof value.hashCode === 'function'
      || typeof value.wait === 'function' && value !== Atomics || 'class' in value;
  } catch {
    return false;
  }
};
while (queue.length > 0) {
  const [value, path] = queue.pop();
  if ((typeof value === 'object' || typeof value === 'function') && value !== null
      && !seen.has(value)) {
    seen.add(value);
    if (isHost(value)) check.fail(`${path} is a host object`);
    const prototype = Object.getPrototypeOf(value);
    queue.push([prototype, `${path}.__proto__`]);
    for (const key of Reflect.ownKeys(value)) {
      const property = Object.getOwnPropertyDescriptor(value, key);
      const name = `${path}.${String(key)}`;
      if (/^(java|Java|polyglot|graal|nashorn)/.test(String(key))) check.fail(name);
      if ('value' in property) queue.push([property.value, name]);
      if (property.get) queue.push([property.get, `get ${name}`]);
      if (property.set) queue.push([property.set, `set ${name}`]);
    }
  }
}
check.ok(seen.size > 300, 'looked everywhere');
for (const root of [globalThis, wx, console, wx.invokeNativePlugin]) {
  const global = root.constructor.constructor('return this')();
  check.ok(global === globalThis, 'constructor.constructor gives this realm');
}
check.done();
