// The language's own functions, taken before program code can replace them (rule X2). The rest of
// the shim uses only these, syntax, and its own objects.

const {
  apply, construct, defineProperty, getOwnPropertyDescriptor, getPrototypeOf, ownKeys,
} = Reflect;
const { freeze, hasOwn: owns, setPrototypeOf } = Object;
const { isArray: isArrayOrThrow } = Array;
const { parse: jsonParse, stringify: jsonStringify } = JSON;
const { isFinite: isFiniteNumber } = Number;
const { min, max, trunc } = Math;
const NativeError = Error;
const NativeMap = Map;
const NativePromise = Promise;
const NativeRangeError = RangeError;
const NativeString = String;
const NativeTypeError = TypeError;

/**
 * Turns a method into a function that takes its object first.
 * @param {Function} method
 * @returns {(self: any, ...args: any[]) => any}
 */
const uncurried = (method) => (self, ...args) => apply(method, self, args);

const promiseThen = uncurried(Promise.prototype.then);
const stringIncludes = uncurried(String.prototype.includes);
const stringIndexOf = uncurried(String.prototype.indexOf);
const stringReplaceAll = uncurried(String.prototype.replaceAll);
const stringSlice = uncurried(String.prototype.slice);
const stringSplit = uncurried(String.prototype.split);
const stringStartsWith = uncurried(String.prototype.startsWith);

/**
 * Tells whether a value is an array; a revoked proxy, at which the native function throws, is none.
 * @param {unknown} value
 * @returns {value is any[]}
 */
function isArray(value) {
  try {
    return isArrayOrThrow(value);
  } catch {
    return false;
  }
}

/**
 * A Map whose methods the program cannot replace.
 * @template K, V
 * @typedef {Pick<Map<K, V>, 'delete' | 'forEach' | 'get' | 'has' | 'set' | 'size'>} SafeMap
 */

const safeMethods = {
  __proto__: null,
  delete: NativeMap.prototype.delete,
  forEach: NativeMap.prototype.forEach,
  get: NativeMap.prototype.get,
  has: NativeMap.prototype.has,
  set: NativeMap.prototype.set,
};
defineProperty(safeMethods, 'size', /** @type {PropertyDescriptor} */ (
  getOwnPropertyDescriptor(NativeMap.prototype, 'size')));

/** Says what a safe map inherits. No class, for to cut off what one inherits takes long. */
const SafeKind = function () {};
defineProperty(SafeKind, 'prototype', { value: freeze(safeMethods) });

/**
 * Makes an empty map.
 * @returns {SafeMap<any, any>}
 */
function safeMap() {
  return construct(NativeMap, [], SafeKind);
}

/**
 * Defines an ordinary data property, whatever setters the object's prototypes have.
 * @param {object} object
 * @param {PropertyKey} key
 * @param {unknown} value
 * @param {boolean} [enumerable]
 */
function define(object, key, value, enumerable = true) {
  defineProperty(object, key, {
    // @ts-expect-error -- TypeScript does not know that null cuts off inherited `get` and `set`
    __proto__: null, value, enumerable, writable: true, configurable: true,
  });
}
