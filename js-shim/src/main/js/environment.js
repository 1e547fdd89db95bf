// The beginning of each script that replaces functions of the language because a program has
// another time, time zone or randomness than the machine (rule T8). These scripts run before the
// shim, in functions of their own, and only if a program needs them. A replaced function is a proxy
// of the native one, so that its name, its length and its text stay the same.

const NativeProxy = Proxy;
const realm = /** @type {any} */ (globalThis);

/** @type {(op: number, id: number, name?: string, json?: string) => string | null | undefined} */
const askHost = realm.__footbridge.host;

/**
 * Asks the host for a value.
 * @param {number} op
 * @param {number} [millis]
 * @returns {string}
 */
function ask(op, millis) {
  const answer = askHost(op, 0, undefined, millis === undefined ? undefined : '' + millis);
  if (answer === EXHAUSTED) throw exhaustion();
  return /** @type {string} */ (answer);
}

const NativeWeakMap = WeakMap;
const getFrom = uncurried(NativeWeakMap.prototype.get);
const setIn = uncurried(NativeWeakMap.prototype.set);
/** The native function of each that this script replaced. */
const natives = new NativeWeakMap();

/**
 * Replaces a value, and keeps the other attributes of its property.
 * @param {object} object
 * @param {PropertyKey} key
 * @param {unknown} value
 */
function substitute(object, key, value) {
  defineProperty(object, key, { __proto__: null, ...getOwnPropertyDescriptor(object, key), value });
}

/**
 * Returns what stands in place of a native function.
 * @param {Function} native
 * @param {ProxyHandler<any> & {__proto__: null}} traps which inherit none
 */
function replacementOf(native, traps) {
  const replacement = new NativeProxy(native, traps);
  setIn(natives, replacement, native);
  return replacement;
}

/**
 * Replaces a method.
 * @param {any} object
 * @param {PropertyKey} key
 * @param {(self: any, args: any[], native: Function) => unknown} call
 */
function replaceMethod(object, key, call) {
  substitute(object, key, replacementOf(object[key], {
    __proto__: null,
    apply: (target, self, args) => call(self, args, target),
  }));
}

const RealDate = Date;
const realDates = RealDate.prototype;

/**
 * Replaces the constructor of dates.
 * @param {() => string} call what Date() returns as a function
 * @param {(args: any[]) => any[]} change returns the arguments for the native constructor
 */
function replaceDate(call, change) {
  const replacement = replacementOf(RealDate, {
    __proto__: null,
    apply: call,
    construct: (target, args, newTarget) => construct(target, change(args), newTarget),
  });
  substitute(realDates, 'constructor', replacement);
  substitute(realm, 'Date', replacement);
}

// One runtime gives the text of a proxy no name.
replaceMethod(Function.prototype, 'toString', (self, args, native) => {
  const replaced = getFrom(natives, self);
  return apply(native, replaced === undefined ? self : replaced, args);
});
