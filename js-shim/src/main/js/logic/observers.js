// Observers of data, and of properties: they run within the setData that changed something.

/**
 * An observer.
 * @typedef {object} Observer
 * @property {{steps: Step[], deep: boolean}[]} fields
 * @property {Function} callback
 */

/**
 * Reads the keys of `observers`: `a, b.c`, `list[1]`, `a.**`, `**`.
 * @param {string} key
 * @param {Function} callback
 * @returns {Observer}
 */
function observerOf(key, callback) {
  /** @type {{steps: Step[], deep: boolean}[]} */
  const fields = [];
  const names = stringSplit(key, ',');
  for (let i = 0; i < names.length; i++) {
    const name = trimmed(names[i]);
    if (name === '**') {
      push(fields, { steps: [], deep: true });
    } else {
      const deep = name.length > 3 && stringSlice(name, -3) === '.**';
      push(fields, { steps: stepsOf(deep ? stringSlice(name, 0, -3) : name), deep });
    }
  }
  return { fields, callback };
}

/** @param {string} text */
function trimmed(text) {
  let from = 0;
  let to = text.length;
  while (from < to && text[from] <= ' ') from++;
  while (to > from && text[to - 1] <= ' ') to--;
  return stringSlice(text, from, to);
}

/**
 * Returns what the properties are that the changes set, before they are set.
 * @param {Instance} state
 * @param {Step[][]} changed
 */
function oldValues(state, changed) {
  const old = safeMap();
  for (let i = 0; i < changed.length; i++) {
    const name = changed[i][0].key;
    if (state.definition.properties.has(name)) old.set(name, own(state.instance.data, name));
  }
  return old;
}

/**
 * Tells the observers of data, then those of properties.
 * @param {Instance} state
 * @param {Step[][]} changed
 * @param {SafeMap<string, unknown>} old
 */
function observe(state, changed, old) {
  const { instance, definition } = state;
  for (let i = 0; i < definition.observers.length; i++) {
    const { fields, callback } = definition.observers[i];
    if (concerns(fields, changed)) {
      const values = emptyList();
      for (let f = 0; f < fields.length; f++) push(values, valueAt(instance.data, fields[f].steps));
      callOf(state, callback, values);
    }
  }
  for (let i = 0; i < changed.length; i++) {
    const name = changed[i][0].key;
    const property = definition.properties.get(name);
    const value = own(instance.data, name);
    if (property?.observer !== undefined && (old.get(name) !== value || changed[i].length > 1)) {
      callOf(state, property.observer, [value, old.get(name), keysOf(changed[i])]);
    }
  }
}

/** @param {Step[]} steps */
function keysOf(steps) {
  /** @type {(string | number)[]} */
  const keys = [];
  for (let i = 0; i < steps.length; i++) {
    push(keys, steps[i].isIndex ? NativeNumber(steps[i].key) : steps[i].key);
  }
  return keys;
}

/**
 * Calls an observer: a function, or the name of a method.
 * @param {Instance} state
 * @param {unknown} callback
 * @param {unknown[]} args
 */
function callOf(state, callback, args) {
  const method = typeof callback === 'string' ? state.instance[callback] : callback;
  if (typeof method !== 'function') return;
  try {
    apply(method, state.instance, args);
  } catch (error) {
    reportIn(state, error);
  }
}

/**
 * @param {{steps: Step[], deep: boolean}[]} fields
 * @param {Step[][]} changed
 */
function concerns(fields, changed) {
  for (let f = 0; f < fields.length; f++) {
    for (let i = 0; i < changed.length; i++) {
      const { steps, deep } = fields[f];
      // What lies above a field changes it; what lies below, only if it ends with `**`.
      if (changed[i].length <= steps.length ? isPrefix(changed[i], steps)
        : deep && isPrefix(steps, changed[i])) return true;
    }
  }
  return false;
}

/**
 * @param {Step[]} start
 * @param {Step[]} steps
 */
function isPrefix(start, steps) {
  for (let i = 0; i < start.length; i++) {
    if (start[i].key !== steps[i].key) return false;
  }
  return true;
}
