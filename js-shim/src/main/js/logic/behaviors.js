// What Page, Component and Behavior register, with the behaviors merged in.

/**
 * A property of a component.
 * @typedef {object} Property
 * @property {unknown} type a constructor; null for any type
 * @property {unknown[]} types all that it may have
 * @property {unknown} value its value at the start
 * @property {Function | string | undefined} observer
 */

/**
 * What was registered.
 * @typedef {object} Definition
 * @property {boolean} isComponent whether it was registered with Component
 * @property {any[]} data what each part says, the behaviors' first
 * @property {SafeMap<string, Function>} methods
 * @property {SafeMap<string, unknown>} fields of a page: what is no method
 * @property {SafeMap<string, Function[]>} lifetimes the functions of each name, the behaviors' first
 * @property {SafeMap<string, Function[]>} pageLifetimes likewise
 * @property {SafeMap<string, Property>} properties
 * @property {Observer[]} observers
 * @property {boolean} observed whether there are observers, of data or of properties
 * @property {SafeMap<object, boolean>} behaviors all that it has
 */

const LIFETIMES = ['created', 'attached', 'ready', 'moved', 'detached', 'error'];
/** What the object of a page has that is neither a method nor a field. */
const NO_FIELDS = ['data', 'behaviors', 'options'];

/** What Behavior was called with, by what it returned. */
const behaviorOptions = new NativeWeakMap();

/** @param {any} options */
function Behavior(options) {
  requireOptions('Behavior', options);
  filterDefinition(options);
  const behavior = freeze({});
  weakSet(behaviorOptions, behavior, options);
  return behavior;
}

/**
 * @param {string} name
 * @param {unknown} options
 */
function requireOptions(name, options) {
  if (typeof options !== 'object' || options === null) {
    throw new NativeTypeError(name + ' takes an object, but was given ' + kindOf(options));
  }
}

/**
 * Returns what a behavior was made of; undefined for what is none of the program's, such as
 * `wx://form-field`.
 * @param {unknown} behavior
 */
function optionsOfBehavior(behavior) {
  return isObject(behavior) ? weakGet(behaviorOptions, behavior) ?? behavior : undefined;
}

/**
 * Returns the behaviors that an object names itself.
 * @param {any} options
 * @returns {unknown[]}
 */
function behaviorsIn(options) {
  return isArray(options.behaviors) ? options.behaviors : [];
}

/**
 * Lets the behaviors of a definition change it.
 * @param {any} options
 */
function filterDefinition(options) {
  const behaviors = behaviorsIn(options);
  for (let i = 0; i < behaviors.length; i++) {
    const behavior = optionsOfBehavior(behaviors[i]);
    if (behavior !== undefined && typeof behavior.definitionFilter === 'function') {
      const filters = emptyList();
      const inner = behaviorsIn(behavior);
      for (let b = 0; b < inner.length; b++) {
        const filter = optionsOfBehavior(inner[b])?.definitionFilter;
        if (typeof filter === 'function') push(filters, filter);
      }
      apply(behavior.definitionFilter, behavior, [options, filters]);
    }
  }
}

/**
 * Reads what Page or Component was called with.
 * @param {any} options
 * @param {boolean} isComponent
 * @returns {Definition}
 */
function definitionOf(options, isComponent) {
  filterDefinition(options);
  /** @type {Definition} */
  const definition = {
    isComponent,
    data: [],
    methods: safeMap(),
    fields: safeMap(),
    lifetimes: safeMap(),
    pageLifetimes: safeMap(),
    properties: safeMap(),
    observers: [],
    observed: false,
    behaviors: safeMap(),
  };
  addBehaviors(definition, options);
  if (isComponent) addComponent(definition, options);
  else addPage(definition, options);
  definition.observed = definition.observers.length > 0 || hasObserver(definition);
  return definition;
}

/** @param {Definition} definition */
function hasObserver({ properties }) {
  let found = false;
  properties.forEach(({ observer }) => { if (observer !== undefined) found = true; });
  return found;
}

/**
 * Adds the behaviors, each once, and those that it has itself first.
 * @param {Definition} definition
 * @param {any} options
 */
function addBehaviors(definition, options) {
  const behaviors = behaviorsIn(options);
  for (let i = 0; i < behaviors.length; i++) {
    const behavior = behaviors[i];
    const inner = optionsOfBehavior(behavior);
    if (inner !== undefined && !definition.behaviors.has(/** @type {object} */ (behavior))) {
      definition.behaviors.set(/** @type {object} */ (behavior), true);
      addBehaviors(definition, inner);
      addComponent(definition, inner);
    }
  }
}

/**
 * Adds what the object of a component, or of a behavior, has.
 * @param {Definition} definition
 * @param {any} options
 */
function addComponent(definition, options) {
  const { data, properties, methods, lifetimes, pageLifetimes, observers } = options;
  if (isObject(data)) push(definition.data, data);
  eachKey(properties, (name, given) => { definition.properties.set(name, propertyOf(given)); });
  eachKey(methods, (name, method) => {
    if (typeof method === 'function') definition.methods.set(name, method);
  });
  for (let i = 0; i < LIFETIMES.length; i++) {
    const name = LIFETIMES[i];
    addTo(definition.lifetimes, name, (isObject(lifetimes) ? lifetimes[name] : undefined) ?? options[name]);
  }
  eachKey(pageLifetimes, (name, hook) => { addTo(definition.pageLifetimes, name, hook); });
  eachKey(observers, (key, callback) => {
    if (typeof callback === 'function') push(definition.observers, observerOf(key, callback));
  });
}

/**
 * @param {SafeMap<string, Function[]>} hooks
 * @param {string} name
 * @param {unknown} hook
 */
function addTo(hooks, name, hook) {
  if (typeof hook !== 'function') return;
  const list = hooks.get(name);
  if (list === undefined) hooks.set(name, [hook]);
  else push(list, hook);
}

/**
 * Adds what the object of a page has: functions are methods, the rest fields.
 * @param {Definition} definition
 * @param {any} options
 */
function addPage(definition, options) {
  if (isObject(options.data)) push(definition.data, options.data);
  // As `for...in` reads it: a page may be of a class in the style of ES5.
  for (let at = options; at !== null && at !== objectPrototype; at = getPrototypeOf(at)) {
    const keys = enumerableKeys(at);
    for (let i = 0; i < keys.length; i++) addMember(definition, keys[i], options);
  }
}

/**
 * @param {Definition} definition
 * @param {string} name
 * @param {any} options
 */
function addMember(definition, name, options) {
  for (let i = 0; i < NO_FIELDS.length; i++) {
    if (NO_FIELDS[i] === name) return;
  }
  const value = options[name];
  if (typeof value === 'function') definition.methods.set(name, value);
  else definition.fields.set(name, value);
}

/**
 * Calls a function with each key and value of an object's own; does nothing if there is no object.
 * @param {any} object
 * @param {(key: string, value: any) => void} take
 */
function eachKey(object, take) {
  if (!isObject(object)) return;
  const keys = enumerableKeys(object);
  for (let i = 0; i < keys.length; i++) take(keys[i], /** @type {any} */ (object)[keys[i]]);
}

/**
 * @param {any} given a type, or an object that says more
 * @returns {Property}
 */
function propertyOf(given) {
  const isType = typeof given === 'function' || given === null || !isObject(given);
  const type = isType ? given ?? null : given.type ?? null;
  const more = isType ? undefined : given.optionalTypes;
  const types = [type];
  if (isArray(more)) {
    for (let i = 0; i < more.length; i++) push(types, more[i]);
  }
  const value = isType ? undefined : given.value;
  return {
    type,
    types,
    value: value === undefined ? emptyOf(type) : value,
    observer: isType ? undefined : given.observer ?? undefined,
  };
}

/** @param {unknown} type */
function emptyOf(type) {
  if (type === NativeString) return '';
  if (type === NativeNumber) return 0;
  if (type === NativeBoolean) return false;
  if (type === NativeArray) return [];
  return null;
}
