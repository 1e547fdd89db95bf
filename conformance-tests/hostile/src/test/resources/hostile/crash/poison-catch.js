// Uses many built-ins for the first time in the catch of an endless recursion
// Source: the kind "poison" of the engine's own corpus
const uses = [() => structuredClone?.({}), () => new Intl.NumberFormat('de').format(1.5), () => JSON.stringify({ a: [1.5] }), () => escape('\u1234'),
  () => 'a'.localeCompare('b'), () => encodeURIComponent('\ud83d\ude00'), () => Object.groupBy([1], (x) => x), () => new WeakRef({}), () => Symbol.for('x').description,
  () => [1, [2]].flat(), () => 'abc'.matchAll(/./g), () => Math.hypot(3, 4), () => new DataView(new ArrayBuffer(8)).setFloat64(0, 1), () => new Proxy({}, {}), () => atob?.('AAAA')];
let left = 50000;
const deep = () => {
  try { deep(); } catch (e) {
    if (left-- > 0) try { uses[left % uses.length](); } catch (ignored) {}
    throw e;
  }
};
deep();
