// What is done if the host has too little stack left.

/** The host's answer: it did nothing. Op.java has the same. */
const EXHAUSTED = '!exhausted';

/** Creates the error that JavaScript throws on a stack overflow. */
function exhaustion() {
  return new NativeRangeError('Maximum call stack size exceeded');
}
