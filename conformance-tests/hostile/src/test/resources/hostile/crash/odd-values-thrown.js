// Throws values that have no fitting type in Java
// Source: the kind "thrown values" of the engine's own corpus
for (const value of [Symbol('s'), 1n << 100000n, NaN, -0, undefined, null, Object.create(null), () => {}, new Date(NaN), /x/, '\ud800', new (class extends Array {})(5)]) {
  Promise.reject(value);
  setTimeout(() => { throw value; }, 0);
}
throw undefined;
