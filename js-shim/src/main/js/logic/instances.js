// Instances of pages and components, and their hooks. What the logic layer knows of one is not on the
// instance.

/**
 * A page that was opened, or a component below one.
 * @typedef {object} Instance
 * @property {number} id of the page
 * @property {boolean} isPage
 * @property {string} path
 * @property {any} query
 * @property {any} instance the program's `this`
 * @property {Definition} definition
 * @property {boolean} isShown
 * @property {boolean} isReady
 * @property {boolean} isUnloaded
 * @property {Instance[]} below the components of a page
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
  const state = createInstance(definition, path, ++lastPageId, true);
  const { instance } = state;
  state.query = query;
  state.channel = channel;
  define(instance, 'route', path);
  define(instance, '__route__', path, false);
  define(instance, '__wxWebviewId__', state.id, false);
  define(instance, 'options', { ...query }); // which frameworks add to
  return state;
}

/**
 * Creates a page or a component.
 * @param {Definition} definition
 * @param {string} path
 * @param {number} id of the page
 * @param {boolean} isPage
 */
function createInstance(definition, path, id, isPage) {
  const instance = createObject(pagePrototype);
  /** @type {Instance} */
  const state = {
    id,
    isPage,
    path,
    query: {},
    instance,
    definition,
    below: [],
    isShown: false,
    isReady: false,
    isUnloaded: false,
    channel: undefined,
    title: undefined,
    isRefreshing: false,
    warned: safeMap(),
    setDataCalls: safeMap(),
    droppedCalls: 0,
  };
  weakSet(states, instance, state);
  define(instance, 'is', path);
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
    reportIn(state, error);
    return undefined;
  }
}

/**
 * Reports what a page's code threw, to its own `lifetimes.error` first.
 * @param {Instance} state
 * @param {unknown} thrown
 */
function reportIn(state, thrown) {
  const hooks = state.definition.lifetimes.get('error') ?? [];
  for (let i = 0; i < hooks.length; i++) {
    try {
      apply(hooks[i], state.instance, [thrown]);
    } catch (error) {
      reportError(error);
    }
  }
  reportError(thrown);
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
  if (state.isPage) event('page', { hook: name, page: state.path });
  for (let i = 0; i < list.length; i++) {
    try {
      apply(list[i], state.instance, args);
    } catch (error) {
      reportIn(state, error);
    }
  }
}

/**
 * Calls the functions of `lifetimes` of the components below a page.
 * @param {Instance} state
 * @param {string} name
 */
function callLifetimesBelow({ below }, name) {
  for (let i = 0; i < below.length; i++) {
    callLifetimes(below[i], below[i].definition.lifetimes, name, []);
  }
}

/**
 * Calls the functions of `pageLifetimes` of a page, then of the components below it.
 * @param {Instance} state
 * @param {string} name
 * @param {unknown[]} args
 */
function callPageLifetimes(state, name, args) {
  callLifetimes(state, state.definition.pageLifetimes, name, args);
  for (let i = 0; i < state.below.length; i++) {
    callLifetimes(state.below[i], state.below[i].definition.pageLifetimes, name, args);
  }
}
