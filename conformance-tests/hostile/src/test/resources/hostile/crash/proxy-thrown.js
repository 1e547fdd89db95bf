// Throws a Proxy all of whose traps throw, and one that was revoked
// Source: the kind "thrown values" of the engine's own corpus
const { proxy, revoke } = Proxy.revocable(() => {}, {});
revoke();
Promise.reject(proxy);
setTimeout(() => { throw proxy; }, 0);
throw new Proxy(new Error('x'), new Proxy({}, { get() { throw new Error('trap'); } }));
