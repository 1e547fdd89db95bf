// Redefines every global whose name looks like the engine's, so that failures are lost
// Source: the kind "names on the global object" of the engine's own corpus (QuickJS)
// Truth: no calls; exit 1
for (const name of Object.getOwnPropertyNames(globalThis)) {
  if (/footbridge|^_/.test(name)) {
    try { Object.defineProperty(globalThis, name, { value: () => {}, configurable: true }); } catch (e) {}
    try { globalThis[name] = () => {}; } catch (e) {}
    try { delete globalThis[name]; } catch (e) {}
  }
}
Promise.reject(new Error('lost?'));
setTimeout(() => { throw new Error('lost?'); }, 1);
throw new Error('lost?');
