/*
 * rule: X1
 * title: the ways of GraalJS and Nashorn to Java are closed
 */
const throwsReference = (what, code) => {
  try {
    code();
    check.fail(`${what} answered`);
  } catch (e) {
    check.ok(e instanceof ReferenceError || e instanceof TypeError, `${what} is not there: ${e}`);
  }
};
throwsReference('Java.type', () => Java.type('java.lang.Runtime').getRuntime());
throwsReference('Java.extend', () => Java.extend(Java.type('java.lang.Thread')));
throwsReference('Packages', () => Packages.java.lang.System.exit(0));
throwsReference('java.lang', () => java.lang.System);
throwsReference('Polyglot.eval', () => Polyglot.eval('js', '1'));
throwsReference('Polyglot.import', () => Polyglot.import('x'));
throwsReference('Graal', () => Graal.versionGraalVM);
throwsReference('load', () => load('file:///etc/passwd'));
throwsReference('load of a script', () => load({ name: 'x', script: '1' }));
throwsReference('loadWithNewGlobal', () => loadWithNewGlobal('x'));
throwsReference('read', () => read('/etc/passwd'));
throwsReference('quit', () => quit());
throwsReference('exit', () => exit());
throwsReference('importClass', () => importClass('java.lang.System'));
throwsReference('JavaImporter', () => new JavaImporter());
throwsReference('$vm', () => $EXEC('ls'));
throwsReference('require', () => require('fs'));
throwsReference('process', () => process.exit(1));
for (const name of ['__FILE__', '__DIR__', '__LINE__', 'arguments', 'context', 'engine',
  'Realm', 'ShadowRealm', 'Worker', 'WebAssembly', 'Interop', 'Debug']) {
  check.ok(typeof globalThis[name] === 'undefined', `${name} is undefined`);
}
check.done();
