// Instances of pages, and their hooks. What the logic layer knows of one is not on the instance.

/**
 * A page that was opened.
 * @typedef {object} Instance
 * @property {number} id
 * @property {string} path
 * @property {any} query
 * @property {any} instance the program's `this`
 * @property {Definition} definition
 * @property {boolean} isShown
 * @property {boolean} isReady
 * @property {boolean} isUnloaded
 * @property {any} channel to the page that opened it
 * @property {string | undefined} title what setNavigationBarTitle set
 * @property {boolean} isRefreshing
 * @property {SafeMap<string, boolean>} warned
 * @property {SafeMap<number, {keys: string[], size: number | null}>} setDataCalls
 * @property {number} droppedCalls
 */

let lastPageId = 0;
const states = new NativeWeakMap();

/**
 * Returns what is known of an instance.
 * @param {unknown} instance
 * @returns {Instance}
 */
function stateOf(instance) {
  const state = isObject(instance) ? weakGet(states, instance) : undefined;
  if (state === undefined) {
    throw new NativeTypeError('this method was called on ' + (isObject(instance)
      ? 'an object that is not a page' : kindOf(instance)) + ': call it on the page itself');
  }
  return state;
}

/**
 * Creates a page, which is not loaded yet.
 * @param {Definition} definition
 * @param {string} path
 * @param {any} query
 * @param {any} channel
 * @returns {Instance}
 */
function createPage(definition, path, query, channel) {
  const instance = createObject(pagePrototype);
  /** @type {Instance} */
  const state = {
    id: ++lastPageId,
    path,
    query,
    instance,
    definition,
    isShown: false,
    isReady: false,
    isUnloaded: false,
    channel,
    title: undefined,
    isRefreshing: false,
    warned: safeMap(),
    setDataCalls: safeMap(),
    droppedCalls: 0,
  };
  weakSet(states, instance, state);
  define(instance, 'is', path);
  define(instance, 'route', path);
  define(instance, '__route__', path, false);
  define(instance, 'options', { ...query }); // which frameworks add to
  define(instance, 'data', quietly(() => dataOf(definition)) ?? {});
  if (definition.isComponent) {
    define(instance, 'properties', instance.data);
    define(instance, 'id', '');
    define(instance, 'dataset', {});
  }
  definition.fields.forEach((value, name) => {
    define(instance, name, quietly(() => copyOf(value)));
  });
  definition.methods.forEach((method, name) => { define(instance, name, method); });
  return state;
}

/**
 * Returns what a function returns that reads what the program gave; undefined if a getter throws,
 * which is reported.
 * @param {() => any} read
 */
function quietly(read) {
  try {
    return read();
  } catch (error) {
    reportError(error);
    return undefined;
  }
}

/**
 * Returns the data of a new instance: of the behaviors, of the component itself, of its properties.
 * @param {Definition} definition
 */
function dataOf({ data, properties }) {
  const all = {};
  for (let i = 0; i < data.length; i++) {
    mergeData(all, typeof data[i] === 'function' ? apply(data[i], undefined, []) ?? {} : data[i]);
  }
  properties.forEach(({ value }, name) => { define(all, name, copyOf(value)); });
  return all;
}

/**
 * Calls one of a page's hooks, if it has it now.
 * @param {Instance} state
 * @param {string} name
 * @param {unknown[]} args
 * @returns {unknown} what it returns; undefined if it throws, which is reported (rule W25)
 */
function callHook(state, name, args) {
  try {
    const hook = state.instance[name];
    if (typeof hook !== 'function') return undefined;
    event('page', { hook: name, page: state.path });
    return apply(hook, state.instance, args);
  } catch (error) {
    reportError(error);
    return undefined;
  }
}

/**
 * Calls the functions of `lifetimes` or `pageLifetimes` of a name.
 * @param {Instance} state
 * @param {SafeMap<string, Function[]>} hooks
 * @param {string} name
 * @param {unknown[]} args
 */
function callLifetimes(state, hooks, name, args) {
  const list = hooks.get(name);
  if (list === undefined) return;
  event('page', { hook: name, page: state.path });
  for (let i = 0; i < list.length; i++) {
    try {
      apply(list[i], state.instance, args);
    } catch (error) {
      reportError(error);
    }
  }
}

/**
 * Takes a page into the program: from `created` to onLoad (rule W22).
 * @param {Instance} state
 */
function loadPage(state) {
  const { definition, instance } = state;
  callLifetimes(state, definition.lifetimes, 'created', []);
  if (definition.isComponent) takeQuery(state);
  callLifetimes(state, definition.lifetimes, 'attached', []);
  callHook(state, 'onLoad', [own(instance, 'options')]);
}

/**
 * Gives a page that was written with Component its query as properties.
 * @param {Instance} state
 */
function takeQuery(state) {
  const changes = { __proto__: null };
  let any = false;
  state.definition.properties.forEach((property, name) => {
    if (!owns(state.query, name)) return;
    define(changes, name, convert(property, state.query[name]));
    any = true;
  });
  if (any) {
    try {
      applyChanges(state, changes);
    } catch (error) {
      reportError(error);
    }
  }
}

/**
 * Returns a value of a query as the type that a property has.
 * @param {Property} property
 * @param {string} text
 */
function convert({ type, value }, text) {
  if (type === NativeNumber) {
    const number = NativeNumber(text);
    return number === number ? number : value; // eslint-disable-line no-self-compare -- NaN is not
  }
  if (type === NativeBoolean) return text !== '';
  return type === NativeString || type === null ? text : value;
}

/** @param {Instance} state */
function showPage(state) {
  if (state.isShown || state.isUnloaded) return;
  state.isShown = true;
  callLifetimes(state, state.definition.pageLifetimes, 'show', []);
  callHook(state, 'onShow', []);
}

/** @param {Instance} state */
function hidePage(state) {
  if (!state.isShown) return;
  state.isShown = false;
  callLifetimes(state, state.definition.pageLifetimes, 'hide', []);
  callHook(state, 'onHide', []);
}

/** @param {Instance} state */
function readyPage(state) {
  if (state.isReady || state.isUnloaded) return;
  state.isReady = true;
  callLifetimes(state, state.definition.lifetimes, 'ready', []);
  callHook(state, 'onReady', []);
}

/** @param {Instance} state */
function unloadPage(state) {
  if (state.isUnloaded) return;
  state.isShown = false;
  fireRoute('beforePageUnload', { page: state.instance, path: state.path });
  callHook(state, 'onUnload', []);
  callLifetimes(state, state.definition.lifetimes, 'detached', []);
  state.isUnloaded = true;
  fireRoute('afterPageUnload', { path: state.path });
}
