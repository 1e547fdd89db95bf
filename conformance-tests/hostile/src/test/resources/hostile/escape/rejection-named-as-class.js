// Rejects with an error whose name is a Java class, which a binding may create by reflection
// Source: the kind "thrown values" of the engine's own corpus
for (const name of ['java.io.FileOutputStream', 'java.io.FileWriter', 'java.io.PrintStream']) {
  const e = new Error('footbridge-hostile-proof');
  e.name = name;
  e.stack = undefined;
  Promise.reject(e);
  setTimeout(() => { throw e; }, 0);
}
