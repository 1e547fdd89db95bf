// Uses what Node.js, Deno and Bun give to programs
// Source: the payloads of the vm2 advisories
for (const name of ['require', 'process', 'module', 'exports', 'Buffer', '__dirname', 'Deno', 'Bun', 'fetch', 'XMLHttpRequest']) {
  if (name in globalThis) console.log('ESCAPED: ' + name);
}
try {
  require('child_process').execSync('touch footbridge-hostile-proof');
  console.log('ESCAPED: require');
} catch (e) {}
