// The language's own functions, captured before program code can replace them (rule X2). The rest
// of the shim uses only these, syntax, and its own objects.

const { apply, construct, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } = Reflect;
/**
 * Takes only descriptors that inherit nothing: not `get`, `set` and `value`.
 * @type {(object: object, key: PropertyKey, descriptor: PropertyDescriptor & {__proto__: null}) => boolean}
 */
const defineProperty = Reflect.defineProperty;
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
 * Returns a function that calls a method on its first argument.
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
 * Returns whether a value is an array; false for a revoked proxy, where the native function throws.
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
defineProperty(safeMethods, 'size', {
  __proto__: null, ...getOwnPropertyDescriptor(NativeMap.prototype, 'size'),
});

/** The type that safe maps inherit from. Not a class: cutting off what it inherits is slow. */
const SafeKind = function () {};
defineProperty(SafeKind, 'prototype', { __proto__: null, value: freeze(safeMethods) });

/**
 * Creates an empty map.
 * @returns {SafeMap<any, any>}
 */
function safeMap() {
  return construct(NativeMap, [], SafeKind);
}

/**
 * Defines an ordinary data property, without calling a setter of the object's prototypes.
 * @param {object} object
 * @param {PropertyKey} key
 * @param {unknown} value
 * @param {boolean} [enumerable]
 */
function define(object, key, value, enumerable = true) {
  defineProperty(object, key, {
    __proto__: null, value, enumerable, writable: true, configurable: true,
  });
}
