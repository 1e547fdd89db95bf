// Throws an error whose name is a Java class, which a binding may create by reflection
// Source: the kind "thrown values" of the engine's own corpus: a file is created
const e = new Error('footbridge-hostile-proof');
e.name = 'java.io.FileOutputStream';
e.stack = undefined;
throw e;
