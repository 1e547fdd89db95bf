// Walks all objects that the host made, and looks for methods of Java objects on them
// Source: escapes by getClass of Java bridges (Rhino, J2V8, WebView.addJavascriptInterface, CVE-2012-6636)
const seen = new Set();
const walk = (value, path) => {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return;
  seen.add(value);
  for (const name of ['getClass', 'class', 'notifyAll', 'hashCode', 'forName', 'getMethods']) {
    try {
      if (name in value) console.log('ESCAPED: ' + path + '.' + name);
    } catch (e) {}
  }
  for (const key of Reflect.ownKeys(value)) {
    const property = Reflect.getOwnPropertyDescriptor(value, key);
    for (const part of ['value', 'get', 'set']) walk(property[part], path + '.' + String(key));
  }
  walk(Object.getPrototypeOf(value), path + '.__proto__');
};
walk(globalThis, 'globalThis');
