// Throws an object that is its own message, name, stack and cause
// Source: the kind "thrown values" of the engine's own corpus
const e = new Error('x');
e.message = e.name = e.stack = e.cause = e;
Promise.reject(e);
throw e;
