/*
 * rule: X8
 * title: no other way compiles a text
 */
const refused = (what, code) => {
  try {
    const made = code();
    check.ok(typeof made !== 'function', `${what} made ${String(made)}`);
  } catch (e) {
    check.ok(e instanceof EvalError || e instanceof TypeError, `${what}: ${e}`);
  }
};
const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
const GeneratorFunction = Object.getPrototypeOf(function* () {}).constructor;
refused('bind', () => Function.bind(null, 'return 1')());
refused('call', () => Function.call(null, 'return 1'));
refused('apply', () => Function.apply(null, ['return 1']));
refused('async', () => new AsyncFunction('return 1'));
refused('generator', () => new GeneratorFunction('yield 1'));
refused('Reflect.construct', () => Reflect.construct(AsyncFunction, ['return 1'], Function));
refused('newTarget', () => Reflect.construct(Object, ['return 1'], Function)('x'));
refused('toString', () => Function({ toString: () => 'return this' }));
refused('a String object', () => Function(new String('return this')));
refused('prototype', () => Reflect.getPrototypeOf(Reflect.getPrototypeOf(AsyncFunction))
  .constructor('return 1'));
refused('bound', () => (function () {}).bind().constructor('return 1'));
refused('a method', () => [].map.constructor('return 1'));
refused('a getter', () => Object.getOwnPropertyDescriptor(Map.prototype, 'size').get
  .constructor('return 1'));
refused('a proxy', () => new Proxy(() => {}, {}).constructor('return 1'));
refused('an array callback', () => ['return 1'].map(Function)[0]);
refused('replace', () => 'return 1'.replace(/.*/, Function));
refused('JSON', () => JSON.parse('["return 1"]', (_, v) => (typeof v === 'string' ? Function(v) : v)));
refused('species', () => {
  const array = ['return 1'];
  array.constructor = { [Symbol.species]: Function };
  return array.map((x) => x);
});
for (const text of ['1', 'code()']) {
  try {
    setTimeout(text, 0);
    check.fail('setTimeout took a text');
  } catch (e) {
    check.ok(e instanceof TypeError, 'setTimeout');
  }
}
const global = Function('return this')();
check.ok(global.eval === eval && global.Function === Function, 'the same realm');
check.done();
