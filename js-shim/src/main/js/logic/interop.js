// ES modules: what the converted text of one calls to import and to export (rules W11, W12).

/**
 * @template T
 * @param {T} value
 */
function identity(value) {
  return value;
}

/**
 * Returns whether exports are those of an ES module, or of one that was compiled.
 * @param {any} exports
 */
function isEsModule(exports) {
  return isObject(exports) && /** @type {any} */ (exports).__esModule === true;
}

/**
 * Creates the function that a module imports with. What it returns reads exports when they are
 * used, so that cycles see what is there by then: `m` has the named exports, `d` has `default`, and
 * `n` is the namespace.
 * @param {string} from
 */
function importerOf(from) {
  return (/** @type {string} */ spec) => {
    const target = load(resolve(from, spec), from);
    return target.state === 'running' ? cyclicImport(target) : plainImport(target);
  };
}

/** @param {Module} target */
function plainImport(target) {
  const { exports } = target.module;
  return {
    __proto__: null,
    m: exports ?? {},
    d: isEsModule(exports) ? exports : { default: exports },
    get n() { return namespaceOf(target); },
  };
}

/**
 * Imports a module that is still running, since it imports the other one, too.
 * @param {Module} target
 */
function cyclicImport(target) {
  guard(target);
  const { module } = target;
  return {
    __proto__: null,
    get m() { return module.exports ?? {}; },
    get d() { return isEsModule(module.exports) ? module.exports : { default: module.exports }; },
    get n() { return namespaceOf(target); },
  };
}

/**
 * Lets a module's exports say, until it ran, which circle of imports is the reason that one of them
 * cannot be read.
 * @param {Module} target
 */
function guard(target) {
  const { getters, module: { exports } } = target;
  if (getters === undefined) return;
  const circle = circleOf(target);
  const names = ownKeys(getters);
  for (let i = 0; i < names.length; i++) {
    const name = /** @type {string} */ (names[i]);
    const read = getters[name];
    defineGetter(exports, name, () => {
      try {
        return read();
      } catch (error) {
        throw target.state === 'running' ? uninitialized(name, target.path, circle, error) : error;
      }
    });
  }
  push(target.whenReady, () => {
    for (let i = 0; i < names.length; i++) defineGetter(exports, names[i], getters[names[i]]);
  });
}

/**
 * Returns the modules of a circle: `a.js → b.js → a.js`.
 * @param {Module} target
 */
function circleOf(target) {
  let text = target.path;
  let inside = false;
  for (let i = 0; i < running.length; i++) {
    if (inside) text += ' → ' + running[i].path;
    if (running[i] === target) inside = true;
  }
  return text + ' → ' + target.path;
}

/**
 * @param {string} name
 * @param {string} path
 * @param {string} circle
 * @param {unknown} cause
 */
function uninitialized(name, path, circle, cause) {
  const error = new NativeReferenceError("'" + name + "' of '" + path + "' is read before it is"
    + ' initialized: modules import each other in a circle: ' + circle);
  define(error, 'cause', cause, false);
  return error;
}

/**
 * @param {object} exports
 * @param {PropertyKey} name
 * @param {() => unknown} get
 */
function defineGetter(exports, name, get) {
  defineProperty(exports, name, { __proto__: null, get, enumerable: true, configurable: true });
}

/**
 * Declares the exports of an ES module, in the order in which a namespace has them.
 * @param {Module} module
 * @param {any} exports
 * @param {any} getters
 */
function exportAll(module, exports, getters) {
  define(exports, '__esModule', true, false);
  module.getters = getters;
  const names = arraySort(ownKeys(getters));
  for (let i = 0; i < names.length; i++) defineGetter(exports, names[i], getters[names[i]]);
}

/**
 * Exports what another module exports: `export * from`. What the module exports itself has
 * precedence; a name that two such modules export with different values is left out.
 * @param {Module} module
 * @param {any} exports
 * @param {string} spec
 */
function reexport(module, exports, spec) {
  const target = load(resolve(module.path, spec), module.path);
  reexportNow(module, exports, target);
  if (target.state === 'running') {
    push(target.whenReady, () => { reexportNow(module, exports, target); });
  }
}

/**
 * @param {Module} module
 * @param {any} exports
 * @param {Module} target
 */
function reexportNow(module, exports, target) {
  const from = target.module.exports;
  if (!isObject(from) || from === exports) return;
  const names = ownKeys(from);
  for (let i = 0; i < names.length; i++) {
    const name = names[i];
    const descriptor = getOwnPropertyDescriptor(from, name);
    if (name !== 'default' && typeof name === 'string' && descriptor?.enumerable) {
      const get = owns(descriptor, 'get') && descriptor.get !== undefined
        ? descriptor.get : () => reflectGet(from, name);
      if (!owns(exports, name)) addStar(module, exports, name, get);
      else meetStar(module, exports, name, get);
    }
  }
}

/**
 * @param {Module} module
 * @param {any} exports
 * @param {string} name
 * @param {() => unknown} get
 */
function addStar(module, exports, name, get) {
  module.stars ??= safeMap();
  if (module.stars.get(name) === null) return; // two modules have it
  module.stars.set(name, get);
  defineGetter(exports, name, get);
}

/**
 * @param {Module} module
 * @param {any} exports
 * @param {string} name
 * @param {() => unknown} get
 */
function meetStar(module, exports, name, get) {
  const before = module.stars?.get(name);
  if (before === undefined || before === null || before === get) return;
  try {
    if (before() === get()) return; // the same, exported on two ways
  } catch {
    return; // not initialized yet
  }
  module.stars?.set(name, null);
  delete exports[name];
}

/**
 * Returns what `import * as` and `import()` give: the exports of an ES module; for others an object
 * with the exports as `default`, and each of their keys.
 * @param {Module} target
 */
function namespaceOf(target) {
  const { exports } = target.module;
  if (isEsModule(exports)) return exports;
  if (target.namespace !== undefined && target.state !== 'running') return target.namespace;
  const namespace = {};
  if (isObject(exports)) {
    const names = enumerableKeys(exports);
    for (let i = 0; i < names.length; i++) {
      const name = names[i];
      if (name !== 'default') defineGetter(namespace, name, () => /** @type {any} */ (exports)[name]);
    }
  }
  define(namespace, 'default', exports);
  target.namespace = namespace;
  return namespace;
}
