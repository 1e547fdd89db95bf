// Gives a program the time of its clock: Date, and the formats of Intl that take the present time
// by default. The shim's performance.now reads Date.now.

const OP_NOW = 14;

const textOfDate = uncurried(Date.prototype.toString);
const MachineDate = Date;

/** Returns the time of the program's clock. */
function presentMillis() {
  return +ask(OP_NOW);
}

replaceDate(
  () => textOfDate(construct(MachineDate, [presentMillis()])),
  (args) => (args.length === 0 ? [presentMillis()] : args));
replaceMethod(MachineDate, 'now', presentMillis);

if (realm.Intl !== undefined) replaceFormats(realm.Intl.DateTimeFormat.prototype);

/** @param {any} prototype of Intl.DateTimeFormat */
function replaceFormats(prototype) {
  const formats = new NativeWeakMap(); // the getter returns the same function each time
  /** @param {any[]} args */
  const withTime = (args) =>
    (args.length === 0 || args[0] === undefined ? [presentMillis()] : args);
  const property = /** @type {PropertyDescriptor} */ (
    getOwnPropertyDescriptor(prototype, 'format'));
  const get = replacementOf(/** @type {any} */ (property.get), {
    __proto__: null,
    apply(target, self) {
      const native = apply(target, self, []);
      const known = getFrom(formats, native);
      if (known !== undefined) return known;
      const format = replacementOf(native, {
        __proto__: null,
        apply: (/** @type {any} */ of, that, args) => apply(of, that, withTime(args)),
      });
      setIn(formats, native, format);
      return format;
    },
  });
  defineProperty(prototype, 'format', { __proto__: null, ...property, get });
  replaceMethod(prototype, 'formatToParts', (self, args, native) =>
    apply(native, self, withTime(args)));
}
