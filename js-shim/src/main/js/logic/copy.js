// Copies of data, as an instance gets them of what was registered.

/** How deep a value is copied for JSON; deeper, it may be a circle. */
const MOST_BARE_DEPTH = 100;

/**
 * Returns a copy of plain objects, arrays and dates, and of what they hold; anything else is taken
 * as it is.
 * @param {any} value
 */
function copyOf(value) {
  return isObject(value) ? copyIn(value, safeMap()) : value;
}

/**
 * @param {any} value
 * @param {SafeMap<object, object>} made the copies so far, by what they are copies of
 * @returns {any}
 */
function copyIn(value, made) {
  if (typeof value !== 'object' || value === null) return value;
  const done = made.get(value);
  if (done !== undefined) return done;
  if (isArray(value)) return copyOfArray(value, made);
  if (isPlain(value)) return copyOfObject(value, made);
  return dateCopy(value) ?? value;
}

/**
 * @param {any[]} value
 * @param {SafeMap<object, object>} made
 */
function copyOfArray(value, made) {
  /** @type {any[]} */
  const copy = [];
  made.set(value, copy);
  for (let i = 0; i < value.length; i++) {
    if (owns(value, i)) define(copy, i, copyIn(value[i], made));
  }
  copy.length = value.length;
  return copy;
}

/**
 * @param {any} value
 * @param {SafeMap<object, object>} made
 */
function copyOfObject(value, made) {
  const copy = {};
  made.set(value, copy);
  const keys = enumerableKeys(value);
  for (let i = 0; i < keys.length; i++) define(copy, keys[i], copyIn(value[keys[i]], made));
  return copy;
}

/**
 * Returns a value as one that JSON writes without asking Object.prototype: what is of a class stays
 * as it is.
 * @param {any} value
 * @param {number} depth how deep the value lies
 * @returns {any}
 */
function bareOf(value, depth = 0) {
  if (typeof value !== 'object' || value === null || depth > MOST_BARE_DEPTH) return value;
  if (isArray(value)) {
    const list = bareList();
    for (let i = 0; i < value.length; i++) push(list, bareOf(own(value, i), depth + 1));
    return list;
  }
  if (!isPlain(value)) return value;
  const bare = { __proto__: null };
  const keys = enumerableKeys(value);
  for (let i = 0; i < keys.length; i++) define(bare, keys[i], bareOf(value[keys[i]], depth + 1));
  return bare;
}

/**
 * Returns whether an object is of no class.
 * @param {object} value
 */
function isPlain(value) {
  try {
    const prototype = getPrototypeOf(value);
    return prototype === null || prototype === objectPrototype;
  } catch {
    return false; // a proxy
  }
}

/** @param {any} value */
function dateCopy(value) {
  try {
    return new NativeDate(dateValue(value));
  } catch {
    return undefined; // no date
  }
}

/**
 * Puts the data of one object into another: what is an object in both is merged, anything else
 * replaced.
 * @param {any} target
 * @param {any} source
 */
function mergeData(target, source) {
  const keys = enumerableKeys(source);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    const before = own(target, key);
    const value = source[key];
    if (isMergeable(before) && isMergeable(value)) mergeData(before, value);
    else define(target, key, copyOf(value));
  }
}

/** @param {unknown} value */
function isMergeable(value) {
  return typeof value === 'object' && value !== null && !isArray(value) && isPlain(value);
}
