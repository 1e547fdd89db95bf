// Uses the globals through which Nashorn, Rhino and GraalJS hand out Java classes
// Source: the kind of CVE-2018-3183 (Nashorn), of scripts in hosts that left host access on
for (const name of ['Java', 'Packages', 'java', 'javax', 'com', 'org', 'JavaImporter', 'JavaAdapter', 'importPackage']) {
  if (name in globalThis) console.log('ESCAPED: ' + name);
}
try {
  Java.type('java.io.File').createTempFile('footbridge-hostile-proof', '');
  console.log('ESCAPED: Java.type');
} catch (e) {}
