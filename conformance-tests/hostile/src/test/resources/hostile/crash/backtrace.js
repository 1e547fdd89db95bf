// Makes backtraces of functions whose names and files are strange
// Source: CVE-2023-48183's neighbours (QuickJS: build_backtrace)
const f = () => { throw new Error('x'); };
for (const name of [Symbol('s'), {}, 1n, '\0'.repeat(100000), null, { toString() { throw 1; } }, new Proxy({}, {})]) {
  try { Object.defineProperty(f, 'name', { get() { return name; } , configurable: true }); f(); } catch (e) { try { String(e.stack); } catch (e2) {} }
  try { Object.defineProperty(f, 'name', { value: name, configurable: true }); f(); } catch (e) { try { String(e.stack); } catch (e2) {} }
}
Error.stackTraceLimit = Infinity;
Error.prepareStackTrace = (e, sites) => sites;
f();
