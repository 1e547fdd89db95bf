// Recurses in conversions, getters, comparisons and iterators instead of calls
const attempts = [
  () => { const o = { get x() { return this.x; } }; o.x; },
  () => { const o = { toString() { return '' + this; } }; '' + o; },
  () => { const o = { [Symbol.toPrimitive]() { return +this; } }; +o; },
  () => { const o = { [Symbol.iterator]() { return [...this]; } }; [...o]; },
  () => { const o = { toJSON() { return JSON.stringify(this); } }; JSON.stringify(o); },
  () => { const o = { [Symbol.hasInstance]() { return 1 instanceof this; } }; 1 instanceof o; },
  () => { const sort = () => [2, 1].sort(sort); sort(); },
  () => { const replace = () => 'a'.replace('a', replace); replace(); },
  () => { const raw = () => String.raw({ raw: { length: 2, get 0() { return raw(); } } }, 1); raw(); },
  () => { const list = []; list[0] = list; list.flat(Infinity); },
  () => { const revive = () => JSON.parse('[1]', revive); revive(); },
  () => { const f = () => Reflect.apply(f, null, []); f(); },
  () => { const f = () => new Proxy(f, { apply: f })(); f(); },
  () => { const f = () => Array.from({ length: 1 }, f); f(); },
  () => { class A { static { A.f = () => new A(); } x = A.f(); } new A(); },
];
for (const attempt of attempts) try { attempt(); } catch (e) {}
