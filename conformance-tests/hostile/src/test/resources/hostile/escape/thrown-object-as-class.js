// Throws objects that are no errors but look like a binding's Java exceptions
// Source: the kind "thrown values" of the engine's own corpus
const values = [
  { name: 'java.io.FileOutputStream', message: 'footbridge-hostile-proof' },
  { className: 'java.io.FileOutputStream', message: 'footbridge-hostile-proof', toString: () => 'java.io.FileOutputStream: x' },
  'java.io.FileOutputStream: footbridge-hostile-proof',
];
for (const value of values) {
  Promise.reject(value);
  setTimeout(() => { throw value; }, 0);
}
throw values[0];
