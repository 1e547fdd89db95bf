// Imports modules from files, from the network and from text
// Source: the advisories about import() in Node's vm and in GraalJS hosts with I/O
const names = ['/etc/passwd', './footbridge.json', 'file:///etc/passwd', 'http://127.0.0.1:1/x.js', 'node:fs', 'fs',
  'data:text/javascript,globalThis.imported=1', 'java:java.lang', 'classpath:/META-INF/MANIFEST.MF', '\0', ''];
for (const name of names) {
  import(name).then((m) => console.log('ESCAPED: ' + name), (e) => {
    if (/root:|Footbridge/.test(String(e))) console.log('ESCAPED: the content of ' + name);
  });
}
