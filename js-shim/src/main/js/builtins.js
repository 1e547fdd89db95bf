// The built-in APIs: those with no Java side at all, and the documented forms of those that have
// one (rule D6).

/**
 * The form of a built-in API that is not called with an object of options.
 * @typedef {object} Form
 * @property {string[]} args the names of its positional arguments, in order
 * @property {string} returns the key of the result to return; empty for the whole result
 */

/** The built-ins without a Java side. ShimApis.java in the engine lists the same names. */
const shimApis = {
  arrayBufferToBase64,
  base64ToArrayBuffer,
  canIUse,
  env: freeze({ USER_DATA_PATH: 'wxfile://usr' }),
  // A headless program is launched once and never leaves the foreground, so both are the same.
  getEnterOptionsSync: getLaunchOptionsSync,
  getLaunchOptionsSync,
  invokeNativePlugin,
  nextTick,
  offError,
  offHostEvent,
  offUnhandledRejection,
  onError,
  onHostEvent,
  onUnhandledRejection,
};

/**
 * Creates `wx.<name>` for a built-in.
 * @param {string} name
 * @param {Form} form
 */
function builtInApi(name, form) {
  return (/** @type {unknown[]} */ ...args) => callBuiltIn(name, form, args);
}

/**
 * Calls a synchronous built-in with positional arguments: returns a bare value, or throws.
 * @param {string} name
 * @param {Form} form
 * @param {unknown[]} args
 */
function callBuiltIn(name, form, args) {
  const options = { __proto__: null }; // so that no toJSON is inherited
  for (let i = 0; i < form.args.length; i++) define(options, form.args[i], args[i]);
  const result = callWx(name, true, options);
  if (result.errMsg !== name + ':ok') throw errorOf(result);
  if (form.returns !== '') return owns(result, form.returns) ? result[form.returns] : undefined;
  delete result.errMsg;
  return result;
}

/** @type {SafeMap<string, boolean>} */
const denied = safeMap();

/**
 * Returns whether the program can use an API, or a part of one (rule C9).
 * @param {string} schema `name`, `name.object.key`, for a built-in also `name.success.key` and
 *     `name.return.key`
 */
function canIUse(schema) {
  if (typeof schema !== 'string') return false;
  const path = stringSplit(schema, '.');
  const name = path[0];
  if (!owns(wx, name) || denied.has(name)) return false;
  if (path.length === 1) return true;
  const template = templateOf(name);
  return template === undefined
    ? isDocumented(name, path)
    : path[1] === 'object' && hasParam(template, path, 2);
}

/** @typedef {{object?: string, success?: string, return?: string}} Shape keys, between spaces */

/** @type {{[name: string]: Shape} | undefined} */
let shapes;

/**
 * Returns whether the documentation of a built-in has a key: of its options (`object`), of what its
 * callback gets (`success`), or of what it returns (`return`).
 * @param {string} name
 * @param {string[]} path
 */
function isDocumented(name, path) {
  shapes ??= documentedShapes();
  const part = path[1];
  const shape = shapes[name];
  if (shape === undefined || (part !== 'object' && part !== 'success' && part !== 'return')) {
    return false;
  }
  const keys = owns(shape, part) ? shape[part] : undefined;
  if (keys === undefined || path.length === 2) return keys !== undefined;
  let key = '';
  for (let i = 2; i < path.length; i++) key += (i === 2 ? '' : '.') + path[i];
  return stringIncludes(keys, ' ' + key + ' ');
}

/** @returns {{[name: string]: Shape}} */
function documentedShapes() {
  const callbacks = ' success fail complete ';
  const device = ' brand model system platform cpuType memorySize benchmarkLevel ';
  const window = ' pixelRatio screenWidth screenHeight windowWidth windowHeight statusBarHeight'
    + ' screenTop safeArea safeArea.left safeArea.right safeArea.top safeArea.bottom safeArea.width'
    + ' safeArea.height ';
  const app = ' SDKVersion version language theme enableDebug host host.appId ';
  const storage = ' keys currentSize limitSize ';
  const launch = ' path query scene referrerInfo ';
  const systemInfo = device + window + app;
  return {
    __proto__: /** @type {any} */ (null),
    clearStorage: { object: callbacks },
    getAppBaseInfo: { return: app },
    getDeviceInfo: { return: device },
    getEnterOptionsSync: { return: launch },
    getLaunchOptionsSync: { return: launch },
    getStorage: { object: ' key' + callbacks, success: ' data ' },
    getStorageInfo: { object: callbacks, success: storage },
    getStorageInfoSync: { return: storage },
    getSystemInfo: { object: callbacks, success: systemInfo },
    getSystemInfoAsync: { object: callbacks, success: systemInfo },
    getSystemInfoSync: { return: systemInfo },
    getWindowInfo: { return: window },
    removeStorage: { object: ' key' + callbacks },
    setStorage: { object: ' key data' + callbacks },
  };
}
