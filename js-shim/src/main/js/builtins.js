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
  if (result.errMsg !== `${name}:ok`) throw errorOf(result);
  if (form.returns !== '') return result[form.returns];
  delete result.errMsg;
  return result;
}

/** @type {SafeMap<string, boolean>} */
const denied = safeMap();

/**
 * Returns whether the program can use an API, or a parameter of one (rule C9).
 * @param {string} schema `name` or `name.object.key`
 */
function canIUse(schema) {
  if (typeof schema !== 'string') return false;
  const path = stringSplit(schema, '.');
  const name = path[0];
  if (!owns(wx, name) || denied.has(name)) return false;
  if (path.length === 1) return true;
  const template = templateOf(name);
  return template !== undefined && path[1] === 'object' && hasParam(template, path, 2);
}
