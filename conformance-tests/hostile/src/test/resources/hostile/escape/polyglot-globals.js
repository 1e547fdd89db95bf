// Uses the globals of GraalVM for other languages, and for the engine's internals
// Source: GraalVM's guide to polyglot programs
for (const name of ['Polyglot', 'Graal', 'Interop', 'Debug', 'Realm', 'ShadowRealm', 'TestV8', 'SIMD']) {
  const found = globalThis[name];
  if (name === 'Graal' ? found && found.isGraalRuntime && found.isGraalRuntime() : found) {
    console.log('ESCAPED: ' + name);
  }
}
try {
  Polyglot.eval('js', '1');
  console.log('ESCAPED: Polyglot.eval');
} catch (e) {}
