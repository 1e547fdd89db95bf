// The modules of a program: which there are, and what `require` returns (rules W10 to W17).

/**
 * @typedef {object} Module
 * @property {string} path
 * @property {Function | undefined} factory until it ran
 * @property {{exports: any}} module what the module's own code gets
 * @property {'defined' | 'running' | 'ready' | 'failed'} state
 * @property {unknown} thrown why it failed
 * @property {any} getters of an ES module: the function that reads each export
 * @property {SafeMap<string, (() => unknown) | null> | undefined} stars what it exports of other
 *     modules as a whole; null for what two of them have
 * @property {any} namespace what `import * as` gives, once it was asked for
 * @property {(() => void)[]} whenReady what waits until it ran
 */

/** @type {SafeMap<string, Module>} */
const modules = safeMap();
/** The paths that the host defines next. @type {SafeMap<string, boolean>} */
const armed = safeMap();
/** Files that are no modules, each with the reason. @type {SafeMap<string, {name?: string, message: string}>} */
const broken = safeMap();
/**
 * For each module, what its specifiers lead to: a path, or an object with an error.
 * @type {SafeMap<string, any>}
 */
const tables = safeMap();
/** The modules that run now; the innermost is the last. @type {Module[]} */
const running = [];

defineProperty(root, '__footbridge_define', {
  __proto__: null, value: defineModule, writable: false, enumerable: false, configurable: false,
});

/**
 * Defines a module, if the host announced it.
 * @param {string} path
 * @param {Function} factory
 */
function defineModule(path, factory) {
  if (!armed.delete(path) || modules.has(path)) return;
  modules.set(path, {
    path,
    factory,
    module: { exports: {} },
    state: 'defined',
    thrown: undefined,
    getters: undefined,
    stars: undefined,
    namespace: undefined,
    whenReady: [],
  });
}

/**
 * Announces modules.
 * @param {{arm?: string[], deps?: any, broken?: any}} message
 */
function announce(message) {
  const paths = own(message, 'arm') ?? [];
  for (let i = 0; i < paths.length; i++) armed.set(paths[i], true);
  const deps = own(message, 'deps') ?? {};
  const owners = ownKeys(deps);
  for (let i = 0; i < owners.length; i++) {
    const path = /** @type {string} */ (owners[i]);
    tables.set(path, { __proto__: null, ...tables.get(path), ...deps[path] });
  }
  const faults = own(message, 'broken') ?? {};
  const files = ownKeys(faults);
  for (let i = 0; i < files.length; i++) broken.set(/** @type {string} */ (files[i]), faults[files[i]]);
}

/**
 * @param {string} message
 * @param {string} [code] as Node names the reason
 */
function moduleError(message, code) {
  const error = new NativeError(message);
  if (code !== undefined) define(error, 'code', code);
  return error;
}

/**
 * Returns the path that a specifier leads to.
 * @param {string} from the path of the module that asks
 * @param {unknown} spec
 * @returns {string}
 */
function resolve(from, spec) {
  if (typeof spec !== 'string' || spec === '') {
    const given = spec === '' ? 'an empty string' : kindOf(spec);
    throw new NativeTypeError('require takes the name of a module, but was given ' + given);
  }
  let table = tables.get(from);
  if (table === undefined) {
    table = { __proto__: null };
    tables.set(from, table);
  }
  if (!owns(table, spec)) {
    const text = gate.ask('resolve', jsonStringify({ __proto__: null, from, spec }));
    const answer = typeof text === 'string' ? jsonParse(text) : undefined;
    const path = answer === undefined ? undefined : own(answer, 'path');
    const error = answer === undefined ? undefined : own(answer, 'error');
    define(table, spec, path ?? {
      error: error ?? "module '" + spec + "' is not found, required from '" + from + "'",
    });
  }
  const found = table[spec];
  if (typeof found === 'string') return found;
  throw moduleError(found.error, 'MODULE_NOT_FOUND');
}

/** @param {string} path */
function isKnown(path) {
  return modules.has(path) || broken.has(path);
}

/**
 * Runs a module, unless it ran or is running.
 * @param {string} path
 * @param {string} [from] the path of the module that requires it
 * @returns {Module}
 * @throws what the module throws, each time
 */
function load(path, from) {
  const found = modules.get(path);
  if (found === undefined) throw missing(path, from);
  if (found.state === 'failed') throw found.thrown;
  if (found.state !== 'defined') return found;
  const factory = /** @type {Function} */ (found.factory);
  found.state = 'running';
  found.factory = undefined;
  push(running, found);
  try {
    const { module } = found;
    apply(factory, undefined, [
      module.exports, requireOf(path), module, importerOf(path),
      (/** @type {any} */ exports, /** @type {any} */ getters) => { exportAll(found, exports, getters); },
      (/** @type {any} */ exports, /** @type {string} */ spec) => { reexport(found, exports, spec); },
      identity,
    ]);
    found.state = 'ready';
  } catch (error) {
    found.state = 'failed';
    found.thrown = error;
    throw error;
  } finally {
    running.length--;
    settle(found);
  }
  return found;
}

/** @param {Module} module that ran, or failed */
function settle(module) {
  const { whenReady } = module;
  module.whenReady = [];
  for (let i = 0; i < whenReady.length; i++) whenReady[i]();
}

/**
 * Returns the error of a path that no module has.
 * @param {string} path
 * @param {string} [from]
 */
function missing(path, from) {
  const fault = broken.get(path);
  if (fault !== undefined) {
    const error = moduleError(fault.message);
    define(error, 'name', own(fault, 'name') ?? 'SyntaxError', false);
    return error;
  }
  const by = from === undefined ? '' : ", required from '" + from + "',";
  if (armed.has(path)) return moduleError("module '" + path + "'" + by + ' does not compile');
  return moduleError("module '" + path + "'" + by + ' is not loaded: the name that require gets is'
    + ' computed; use a literal name, or require.async');
}

/**
 * Creates a module's `require`.
 * @param {string} from
 */
function requireOf(from) {
  /**
   * @param {unknown} spec
   * @param {Function} [callback] makes the call asynchronous
   * @param {Function} [errorCallback]
   */
  function require(spec, callback, errorCallback) {
    if (typeof callback === 'function') {
      requireWithCallbacks(from, spec, callback, errorCallback);
      return undefined;
    }
    return load(resolve(from, spec), from).module.exports;
  }
  define(require, 'async', (/** @type {unknown} */ spec) => requireLater(from, spec));
  define(require, 'dynamic', (/** @type {unknown} */ spec) => importLater(from, spec));
  return require;
}

/**
 * @param {string} from
 * @param {unknown} spec
 * @param {Function} callback
 * @param {unknown} errorCallback
 */
function requireWithCallbacks(from, spec, callback, errorCallback) {
  nextTick(() => {
    whenDefined(
      from, spec, ({ module }) => { run(callback, module.exports); },
      (error) => {
        if (typeof errorCallback === 'function') run(errorCallback, withModule(error, spec));
        else reportError(error);
      });
  });
}

/**
 * Runs a module as soon as it is defined, which the host may have to do first (rule W15).
 * @param {string} from
 * @param {unknown} spec
 * @param {(module: Module) => void} take
 * @param {(error: unknown) => void} fail
 */
function whenDefined(from, spec, take, fail) {
  const finish = (/** @type {string} */ path) => {
    try {
      take(load(path, from));
    } catch (error) {
      fail(error);
    }
  };
  let path = '';
  try {
    path = resolve(from, spec);
  } catch (error) {
    fail(error);
    return;
  }
  if (isKnown(path)) {
    finish(path);
    return;
  }
  request('fetch', { from, spec }, (answer) => {
    const error = own(answer, 'error');
    if (error !== undefined) fail(moduleError(error.message, 'MODULE_NOT_FOUND'));
    else finish(own(answer, 'path') ?? path);
  });
}

/**
 * @param {string} from
 * @param {unknown} spec
 */
function requireLater(from, spec) {
  return new NativePromise((resolvePromise, reject) => {
    whenDefined(
      from, spec, ({ module }) => { resolvePromise(module.exports); },
      (error) => { reject(withModule(error, spec)); });
  });
}

/**
 * @param {string} from
 * @param {unknown} spec
 */
function importLater(from, spec) {
  return new NativePromise((resolvePromise, reject) => {
    whenDefined(from, spec, (module) => { resolvePromise(namespaceOf(module)); }, reject);
  });
}

/**
 * Adds what the documentation says that `require.async` fails with.
 * @param {any} error
 * @param {unknown} mod
 */
function withModule(error, mod) {
  try {
    define(error, 'mod', mod);
    define(error, 'errMsg', describeUncaught(error).message);
  } catch {
    // A value that takes no properties.
  }
  return error;
}
