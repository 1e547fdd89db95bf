/*
 * rule: X1
 * title: JavaScript cannot reach Java
 */
for (const name of ['Java', 'Packages', 'Polyglot', 'Graal', 'java', 'javax', 'com', 'org', 'load',
  'loadWithNewGlobal', 'print', 'printErr', 'quit', 'exit', 'readline', '__footbridge', '__footbridge_host',
  '__footbridge_track_rejections', '__footbridge_push', 'require', 'process', 'std', 'os']) {
  check.equal(typeof globalThis[name], 'undefined', name);
}
for (const name of Object.getOwnPropertyNames(globalThis)) {
  const value = globalThis[name];
  const isFunction = typeof value === 'function';
  check.ok(!isFunction || Object.getPrototypeOf(value) !== null, `${name} is a guest function`);
}
check.done();
