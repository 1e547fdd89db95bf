// setData (rules W30 to W32).

/** How many paths of a page are warned of. */
const MOST_WARNINGS = 100;
/** How many calls of setData are kept of each page. */
const MOST_SET_DATA_CALLS = 1000;

/**
 * @param {Instance} state
 * @param {any} changes
 * @param {unknown} callback
 */
function setData(state, changes, callback) {
  if (!isObject(changes)) {
    warn(state.path + ': setData takes an object, but was given ' + kindOf(changes));
  } else {
    applyChanges(state, changes);
  }
  if (typeof callback === 'function') {
    nextTick(() => { apply(callback, state.instance, []); });
  }
}

/**
 * Changes the data, then tells the observers.
 * @param {Instance} state
 * @param {any} changes
 */
function applyChanges(state, changes) {
  const { instance } = state;
  if (!isObject(instance.data)) define(instance, 'data', {});
  const paths = enumerableKeys(changes);
  /** @type {Step[][]} */
  const steps = [];
  for (let i = 0; i < paths.length; i++) push(steps, stepsOf(paths[i]));
  recordCall(state, changes, paths);
  const { observed } = state.definition;
  const before = observed ? oldValues(state, steps) : undefined;
  for (let i = 0; i < paths.length; i++) {
    const value = changes[paths[i]];
    if (value === undefined || typeof value === 'function') warnOfValue(state, paths[i], value);
    setAt(instance.data, paths[i], steps[i], value);
  }
  if (before !== undefined) observe(state, steps, before);
}

/**
 * @param {Instance} state
 * @param {string} path
 * @param {unknown} value
 */
function warnOfValue(state, path, value) {
  const key = (value === undefined ? 'u ' : 'f ') + path;
  if (state.warned.has(key) || state.warned.size === MOST_WARNINGS) return;
  state.warned.set(key, true);
  warn(state.path + ": setData sets '" + path + "' to " + (value === undefined
    ? 'undefined, which phones may leave out: use null'
    : 'a function, which a page cannot show: JSON has none'));
}

/**
 * @param {Instance} state
 * @param {any} changes
 * @param {string[]} keys
 */
function recordCall(state, changes, keys) {
  if (!config.isTest) return;
  const calls = state.setDataCalls;
  calls.set(calls.size + state.droppedCalls, { keys, size: sizeOf(changes) });
  if (calls.size > MOST_SET_DATA_CALLS) calls.delete(state.droppedCalls++);
}

/**
 * Returns how many characters the JSON of a value has; null if it has none.
 * @param {unknown} value
 */
function sizeOf(value) {
  try {
    const text = jsonStringify(value);
    return text === undefined ? null : text.length;
  } catch {
    return null; // a circle, or a getter that throws
  }
}
