// The types of stored values (rule D6). Besides what JSON has, WeChat keeps a Date, NaN, Infinity and
// undefined as a value of its own, but not inside of objects, which are kept as JSON. Such a value
// is sent as JSON with its type beside it; StoragePlugin.java stores both.

const NativeDate = Date;

/** How many calls are open whose results may have a type. */
let typedCalls = 0;
/** @type {SafeMap<number, boolean>} */
const openTypedCalls = safeMap();

/**
 * Puts the storage functions on wx that keep the types of values.
 * @param {string[]} names those of the four that the built-in tier answers
 */
function keepTypes(names) {
  for (let i = 0; i < names.length; i++) put(names[i], storageApis[names[i]]);
}

/** @type {{[name: string]: Function}} */
const storageApis = {
  __proto__: /** @type {any} */ (null),
  /** @param {any} given */
  getStorage(given) {
    const id = ++lastCallId;
    typedCalls++;
    openTypedCalls.set(id, true);
    return answerTyped(id, 'getStorage', undefined, given);
  },
  /** @param {unknown} key */
  getStorageSync(key) {
    const result = callWx('getStorageSync', true, { __proto__: null, key });
    if (result.errMsg !== 'getStorageSync:ok') throw errorOf(result);
    withType(result);
    return result.data;
  },
  /** @param {any} given */
  setStorage(given) {
    const id = ++lastCallId;
    return answerTyped(id, 'setStorage', isObject(given) ? writtenOptions('setStorage', given) : undefined,
      given);
  },
  /**
   * @param {unknown} key
   * @param {unknown} data
   */
  setStorageSync(key, data) {
    const options = { __proto__: null, key, data };
    const json = writtenOptions('setStorageSync', options);
    const result = answerNow(++lastCallId, OP_CALL_WX_SYNC, 'setStorageSync', json, options);
    if (result.errMsg !== 'setStorageSync:ok') throw errorOf(result);
  },
};

/**
 * Makes an asynchronous call as `wxApi` does.
 * @param {number} id
 * @param {string} name
 * @param {string | Refusal | undefined} json undefined if the options are still to be written
 * @param {any} given
 */
function answerTyped(id, name, json, given) {
  const isOptions = typeof given === 'object' && given !== null;
  const options = isOptions ? given : optionsOf(given);
  const request = !isOptions && options instanceof Refusal ? options : json;
  return answerLater(id, OP_CALL_WX, name, name, request, options);
}

/**
 * Returns the options of a value to store as JSON, or why it cannot be stored; undefined if they are
 * written as any options are.
 * @param {string} api
 * @param {any} options
 */
function writtenOptions(api, options) {
  let data;
  let keys;
  try {
    data = options.data;
    keys = ownKeys(options);
  } catch {
    return undefined; // the call reads it again, and fails
  }
  const type = typeToKeep(data);
  if (type === undefined) return refusalToKeep(api, data);
  /** @type {any} */
  const written = { __proto__: null };
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (key !== 'data' && getOwnPropertyDescriptor(options, key)?.enumerable) {
      define(written, key, options[key]);
    }
  }
  define(written, 'data', type === 'Date' ? dateGetTime(data) : type === 'Number' ? '' + data : null);
  define(written, 'dataType', type);
  return textOf(written);
}

/**
 * Returns the type of a value that JSON does not keep, but storage does; else undefined.
 * @param {unknown} data
 */
function typeToKeep(data) {
  if (data === undefined) return 'Undefined';
  if (typeof data === 'number') return isFiniteNumber(data) ? undefined : 'Number';
  return isDate(data) ? 'Date' : undefined;
}

/** @param {unknown} value */
function isDate(value) {
  if (typeof value !== 'object' || value === null) return false;
  try {
    dateGetTime(value);
    return true;
  } catch {
    return false;
  }
}

/**
 * Returns why a value cannot be stored, or undefined. What is lost inside of an object is told.
 * @param {string} api
 * @param {unknown} data
 */
function refusalToKeep(api, data) {
  if (typeof data === 'function' || typeof data === 'symbol') {
    return notKept('a ' + typeof data);
  }
  if (typeof data !== 'object' || data === null) return undefined;
  const loss = findLoss(data, lostInStorage);
  if (loss === undefined) return undefined;
  if (loss.path === '') return notKept(loss.kind);
  if (!toldLosses.has(api)) {
    toldLosses.set(api, true);
    tell(OP_WARNING, 0, undefined, api + ': data' + (loss.path[0] === '[' ? '' : '.') + loss.path + ' is ' + loss.kind
      + ', which is not kept: objects are stored as JSON, which has no such type');
  }
  return undefined;
}

/**
 * Returns what a value is that JSON leaves out, or writes as something else; undefined for others. A
 * key whose value is undefined is left out, and reads as undefined.
 * @param {unknown} value
 * @param {boolean} inArray
 */
function lostInStorage(value, inArray) {
  if (typeof value === 'object' && value !== null) {
    if (typeof /** @type {any} */ (value).toJSON === 'function' && isDate(value)) return 'a Date';
    const kind = isView(value) ? typedArrayKind(value) : undefined;
    return kind === undefined ? undefined : (kind[0] === 'I' ? 'an ' : 'a ') + kind;
  }
  if (typeof value === 'number') return isFiniteNumber(value) ? undefined : '' + value;
  if (typeof value === 'function' || typeof value === 'symbol') return 'a ' + typeof value;
  return value === undefined && inArray ? 'undefined' : undefined;
}

/** @param {string} kind */
function notKept(kind) {
  return new Refusal(ERR_UNSENDABLE_ARGUMENTS, 'the arguments cannot be sent: data is ' + kind
    + '; storage keeps what JSON has, and Date, NaN, Infinity and undefined');
}

/**
 * Gives the data of a result the type that was stored with it.
 * @param {number} id
 * @param {any} result
 */
function restoreType(id, result) {
  if (!openTypedCalls.delete(id)) return;
  typedCalls--;
  withType(result);
}

/** @param {any} result */
function withType(result) {
  if (!owns(result, 'dataType')) return;
  const { dataType: type, data } = result;
  delete result.dataType;
  if (type === 'Date') result.data = new NativeDate(data === null ? NaN : data);
  else if (type === 'Number') result.data = NativeNumber(data);
  else if (type === 'Undefined') result.data = undefined;
}
