/*
 * rule: X8
 * title: code from strings throws an EvalError
 */
const refuses = (what, code) => {
  try {
    code();
    check.fail(`${what} ran`);
  } catch (e) {
    check.ok(e instanceof EvalError, `${what} throws an EvalError, but threw ${e}`);
  }
};
const indirect = eval;
refuses('eval', () => eval('1'));
refuses('indirect eval', () => indirect('1'));
refuses('Function', () => Function('return 1'));
refuses('new Function', () => new Function('a', 'return a'));
refuses('Function with no arguments', () => Function());
refuses('Reflect.construct', () => Reflect.construct(Function, ['return 1']));
refuses('a subclass', () => new (class extends Function {})('return 1'));
const kin = [function () {}, () => {}, async () => {}, function* () {}, async function* () {},
  class {}, Object, wx.invokeNativePlugin, check.ok, setTimeout, Math.max, ({ m() {} }).m];
for (const f of kin) {
  refuses(`constructor of ${f}`, () => f.constructor('return 1'));
  refuses(`new constructor of ${f}`, () => new f.constructor('return 1'));
  refuses(`constructor of the prototype of ${f}`,
    () => Object.getPrototypeOf(f).constructor('return 1')());
}
refuses('via Function.prototype', () => Function.prototype.constructor('return 1'));
check.ok(Function('return this')() === globalThis, 'the one exception');
check.ok(new Function('return this')() === globalThis, 'with new');
check.ok((() => {}).constructor('return this')() === globalThis, 'through constructor');
refuses('the exception with an argument', () => Function('a', 'return this'));
refuses('the exception with a blank', () => Function('return this '));
check.ok((() => {}) instanceof Function, 'instanceof still works');
check.done();
