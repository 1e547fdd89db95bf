// What the logic layer uses of the shim and of the language, captured before the program runs (rule
// X2). The other files use only these, syntax, and the logic layer's own objects.

/**
 * A Map whose methods the program cannot replace.
 * @template K, V
 * @typedef {Pick<Map<K, V>, 'delete' | 'forEach' | 'get' | 'has' | 'set' | 'size'>} SafeMap
 */

/**
 * What logicgate.js in the shim provides.
 * @typedef {object} Gate
 * @property {(verb: string, json: string) => string | null | undefined} ask
 * @property {(id: number, ok: boolean, json: string) => void} endCall
 * @property {(receiver: (id: number, message: any) => void) => void} onMessage
 * @property {() => number} lastCallId
 * @property {(text: string) => void} warn
 * @property {(listeners: SafeMap<Function, number>, listener: Function, name: string) => void} addListener
 * @property {(listeners: SafeMap<Function, number>, listener?: Function) => void} removeListener
 * @property {typeof Reflect.apply} apply
 * @property {typeof Reflect.construct} construct
 * @property {(object: object, key: PropertyKey, value: unknown, enumerable?: boolean) => void} define
 * @property {(object: object, key: PropertyKey,
 *     descriptor: PropertyDescriptor & {__proto__: null}) => boolean} defineProperty
 * @property {(thrown: unknown) => {message: string, stack: string}} describeUncaught
 * @property {(value: unknown, depth: number) => string} formatValue
 * @property {typeof Object.freeze} freeze
 * @property {() => any} getLaunchOptionsSync
 * @property {typeof Reflect.getOwnPropertyDescriptor} getOwnPropertyDescriptor
 * @property {typeof Reflect.getPrototypeOf} getPrototypeOf
 * @property {() => any} globalObject
 * @property {(value: unknown) => value is any[]} isArray
 * @property {(value: unknown) => boolean} isFiniteNumber
 * @property {(text: string) => any} jsonParse
 * @property {(value: unknown) => string} jsonStringify
 * @property {(value: unknown) => string} kindOf
 * @property {(callback: Function) => void} nextTick
 * @property {(hook: (error: string) => void) => void} onError
 * @property {(object: object, key: PropertyKey) => boolean} owns
 * @property {typeof Reflect.ownKeys} ownKeys
 * @property {(promise: any, ok?: Function, fail?: Function) => Promise<any>} promiseThen
 * @property {(thrown: unknown) => void} reportError
 * @property {(name: string, callback: unknown) => void} requireFunction
 * @property {(callback: Function, argument?: unknown) => void} run
 * @property {() => SafeMap<any, any>} safeMap
 * @property {(options: unknown) => void} setLaunchOptions
 * @property {typeof Object.setPrototypeOf} setPrototypeOf
 * @property {(text: string, part: string) => boolean} stringIncludes
 * @property {(text: string, part: string) => number} stringIndexOf
 * @property {(text: string, from: number, to?: number) => string} stringSlice
 * @property {(text: string, separator: string) => string[]} stringSplit
 * @property {(text: string, part: string) => boolean} stringStartsWith
 * @property {(method: Function) => (self: any, ...args: any[]) => any} uncurried
 * @property {any} wx
 */

const gate = /** @type {Gate} */ (/** @type {any} */ (globalThis).__footbridge_logic);

const {
  addListener, apply, define, defineProperty, describeUncaught, formatValue, freeze,
  getLaunchOptionsSync, getOwnPropertyDescriptor, getPrototypeOf, isArray, isFiniteNumber,
  jsonParse, jsonStringify, kindOf, lastCallId, nextTick, onError, owns, ownKeys, promiseThen,
  removeListener, reportError, requireFunction, run, safeMap, setLaunchOptions, setPrototypeOf,
  stringIncludes, stringIndexOf, stringSlice, stringSplit, stringStartsWith, uncurried, warn, wx,
} = gate;

const { onUnhandledRejection } = wx;
const root = gate.globalObject();
const { keys: enumerableKeys, create: createObject } = Object;
const { get: reflectGet, set: reflectSet } = Reflect;
const { floor, min } = Math;
const NativeArray = Array;
const NativeBoolean = Boolean;
const NativeDate = Date;
const NativeError = Error;
const NativeNumber = Number;
const NativeObject = Object;
const NativePromise = Promise;
const NativeRangeError = RangeError;
const NativeReferenceError = ReferenceError;
const NativeString = String;
const NativeTypeError = TypeError;
const NativeWeakMap = WeakMap;
const objectPrototype = Object.prototype;
const lowerCase = uncurried(String.prototype.toLowerCase);
const nativeThen = Promise.prototype.then;
const now = Date.now;
const arraySort = uncurried(Array.prototype.sort);
const dateValue = uncurried(Date.prototype.getTime);
const weakGet = uncurried(NativeWeakMap.prototype.get);
const weakHas = uncurried(NativeWeakMap.prototype.has);
const weakSet = uncurried(NativeWeakMap.prototype.set);

/** @returns {any[]} */
function emptyList() {
  return [];
}

/**
 * Returns a list that is only written as JSON, which asks it for nothing that the program has.
 * @returns {any[]}
 */
function bareList() {
  return setPrototypeOf([], null);
}

/**
 * Adds an item to the end of an array, without calling a setter of its prototypes.
 * @param {any[]} list
 * @param {unknown} item
 */
function push(list, item) {
  define(list, list.length, item);
}

/**
 * Returns a property of an object's own; undefined if it has none of that name.
 * @param {any} object
 * @param {PropertyKey} key
 */
function own(object, key) {
  return owns(object, key) ? object[key] : undefined;
}

/**
 * @param {unknown} value
 * @returns {value is any}
 */
function isObject(value) {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

/**
 * Returns a promise for the logic layer's own use, whatever the program does to Promise.prototype.
 * @param {(resolve: (value?: any) => void, reject: (reason: any) => void) => void} executor
 * @returns {Promise<any>}
 */
function promiseOf(executor) {
  const promise = new NativePromise(executor);
  define(promise, 'constructor', undefined, false);
  define(promise, 'then', nativeThen, false);
  return promise;
}

/**
 * Returns a promise of what a function makes of another's value.
 * @param {Promise<any>} promise made by promiseOf
 * @param {(value: any) => unknown} change
 */
function mapped(promise, change) {
  return promiseOf((resolve, reject) => {
    promiseThen(promise, (/** @type {unknown} */ value) => { resolve(change(value)); }, reject);
  });
}
