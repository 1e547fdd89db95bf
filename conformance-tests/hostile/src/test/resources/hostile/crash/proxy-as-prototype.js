// Makes a Proxy the prototype of its own target
const target = {};
const proxy = new Proxy(target, {});
Object.setPrototypeOf(target, proxy);
for (const use of [() => target.x, () => 'x' in proxy, () => (target.y = 1), () => { for (const k in proxy); }]) try { use(); } catch (e) {}
throw proxy;
