// Looks for globals that belong to the engine, and calls them
// Source: the kind "names on the global object" of the engine's own corpus
for (const name of Object.getOwnPropertyNames(globalThis)) {
  if (/footbridge|dokar|quickjs|graal/i.test(name) && name !== 'Graal') {
    console.log('ESCAPED: ' + name);
    try { globalThis[name](14, 0, 'x', '{}', '{}'); } catch (e) {}
  }
}
