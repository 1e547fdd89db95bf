// Tells about objects in call options that JSON writes as `{}` (rule B4). They are searched only in
// calls whose text contains `{}`, which the host looks for: that costs other calls next to nothing. It
// does not look at calls whose whole text this is: most have no parameters.

/** How many values are looked at in the options of one call. */
const MOST_SEARCHED = 10000;

/** @type {SafeMap<string, boolean>} */
const toldLosses = safeMap();

/**
 * The kinds, by the tags that Object.prototype.toString gives them.
 * @type {{[tag: string]: string | undefined}}
 */
const lostKinds = {
  __proto__: /** @type {any} */ (null),
  '[object ArrayBuffer]': 'an ArrayBuffer',
  '[object DataView]': 'a DataView',
  '[object Error]': 'an Error',
  '[object Map]': 'a Map',
  '[object Promise]': 'a Promise',
  '[object RegExp]': 'a RegExp',
  '[object Set]': 'a Set',
  '[object WeakMap]': 'a WeakMap',
  '[object WeakSet]': 'a WeakSet',
};

/** The text of options without a key, or of a Map and the like. */
const EMPTY = '{}';
const objectPrototype = Object.prototype;

/**
 * Warns of options that are themselves an object that is not sent.
 * @param {string} api
 * @param {object} options whose text is `{}`
 */
function tellIfLost(api, options) {
  try {
    if (getPrototypeOf(options) === objectPrototype) return; // most, and fast
  } catch {
    return; // a proxy
  }
  tellLoss(api, options);
}

/**
 * Warns of the first object in the options that is not sent; once for each API.
 * @param {string} api
 * @param {object} options
 */
function tellLoss(api, options) {
  if (toldLosses.has(api)) return;
  const loss = findLoss(options, false);
  if (loss === undefined) return;
  toldLosses.set(api, true);
  tell(OP_WARNING, 0, undefined, api + ': ' + (loss.path === '' ? 'the object of options' : loss.path)
    + ' is ' + loss.kind + ', which is sent as {}: JSON has no such type; send an object or an array'
    + ' with its content');
}

/**
 * Returns the first object that JSON does not write, with its path; undefined if there is none, or
 * what the program's own code gives cannot be read.
 * @param {object} value
 * @param {boolean} functionsToo whether functions count, which JSON leaves out
 */
function findLoss(value, functionsToo) {
  const search = { left: MOST_SEARCHED, functionsToo };
  try {
    return lossIn(value, '', search);
  } catch {
    return undefined; // a proxy, or the stack is full
  }
}

/**
 * @param {unknown} value
 * @param {string} path
 * @param {{left: number, functionsToo: boolean}} search
 * @returns {{path: string, kind: string} | undefined}
 */
function lossIn(value, path, search) {
  if (typeof value === 'function') {
    return search.functionsToo ? { path, kind: 'a function' } : undefined;
  }
  if (typeof value !== 'object' || value === null || search.left-- <= 0) return undefined;
  if (typeof /** @type {any} */ (value).toJSON === 'function') return undefined;
  const kind = lostKinds[objectToString(value)];
  if (kind !== undefined) return { path, kind };
  const isList = isArray(value);
  const keys = ownKeys(value);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    const property = getOwnPropertyDescriptor(value, key);
    if (typeof key === 'string' && property !== undefined && property.enumerable) {
      const place = isList ? path + '[' + key + ']' : path === '' ? key : path + '.' + key;
      const loss = lossIn(property.value, place, search);
      if (loss !== undefined) return loss;
    }
  }
  return undefined;
}
