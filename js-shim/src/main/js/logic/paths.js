// Paths in data: `a.b[0].c` (rule W30).

/**
 * A step of a path.
 * @typedef {object} Step
 * @property {string} key
 * @property {boolean} isIndex whether it was written in brackets
 */

/** How many paths are kept. */
const MOST_PATHS = 5000;
/** @type {SafeMap<string, Step[]>} */
let parsedPaths = safeMap();

/**
 * Returns the steps of a path.
 * @param {string} path
 * @returns {Step[]}
 */
function stepsOf(path) {
  let steps = parsedPaths.get(path);
  if (steps === undefined) {
    steps = parsePath(path);
    if (parsedPaths.size >= MOST_PATHS) parsedPaths = safeMap();
    parsedPaths.set(path, steps);
  }
  return steps;
}

/**
 * @param {string} path
 * @returns {Step[]}
 */
function parsePath(path) {
  /** @type {Step[]} */
  const steps = [];
  if (!isSpecial(path)) {
    push(steps, { key: path, isIndex: false });
    return steps;
  }
  let name = ''; // what was read before an escape
  let from = 0;
  let at = 0;
  const end = () => { push(steps, { key: name + stringSlice(path, from, at), isIndex: false }); };
  for (; at < path.length; at++) {
    const letter = path[at];
    if (letter === '\\' && at + 1 < path.length) {
      name += stringSlice(path, from, at);
      from = ++at;
    } else if (letter === '[') {
      if (at > from || name !== '') end();
      const close = closingBracket(path, at);
      push(steps, { key: stringSlice(path, at + 1, close), isIndex: true });
      // A dot behind the bracket only divides.
      at = close + 1 < path.length && path[close + 1] === '.' ? close + 1 : close;
      name = '';
      from = at + 1;
    } else if (letter === '.') {
      // Not before a bracket, as in `a.[0]`.
      if (at > from || name !== '' || !isBracket(path, at + 1)) end();
      name = '';
      from = at + 1;
    }
  }
  if (at > from || name !== '') end();
  return steps;
}

/**
 * Returns whether a path has more than one step, or an escape.
 * @param {string} path
 */
function isSpecial(path) {
  return stringIncludes(path, '.') || stringIncludes(path, '[') || stringIncludes(path, '\\');
}

/**
 * @param {string} path
 * @param {number} at
 */
function isBracket(path, at) {
  return at < path.length && path[at] === '[';
}

/**
 * Returns where a bracket is closed that holds an index.
 * @param {string} path
 * @param {number} open
 */
function closingBracket(path, open) {
  let end = open + 1;
  while (end < path.length && path[end] >= '0' && path[end] <= '9') end++;
  if (end === path.length || path[end] !== ']' || end === open + 1) {
    throw new NativeError("the path '" + path + "' has a bracket that does not hold an index: write"
      + ' names with a dot, or a backslash before a bracket that is part of a name');
  }
  return end;
}

/**
 * Returns the value at a path; undefined if there is none.
 * @param {any} data
 * @param {Step[]} steps
 */
function valueAt(data, steps) {
  let at = data;
  for (let i = 0; i < steps.length; i++) {
    if (!isObject(at) || !owns(at, steps[i].key)) return undefined;
    at = /** @type {any} */ (at)[steps[i].key];
  }
  return at;
}

/**
 * Sets the value at a path. Parents that are missing are made: an array for an index, else an
 * object.
 * @param {any} data
 * @param {string} path
 * @param {Step[]} steps
 * @param {unknown} value
 */
function setAt(data, path, steps, value) {
  let at = data;
  for (let i = 0; i < steps.length - 1; i++) {
    const { key } = steps[i];
    let next = own(at, key);
    if (!isObject(next)) {
      next = steps[i + 1].isIndex ? [] : {};
      setOwn(at, key, next, path);
    }
    at = next;
  }
  setOwn(at, steps[steps.length - 1].key, value, path);
}

/**
 * Sets a property: its own setter counts, none of the prototypes.
 * @param {any} object
 * @param {string} key
 * @param {unknown} value
 * @param {string} path
 */
function setOwn(object, key, value, path) {
  const isSet = owns(object, key)
    ? reflectSet(object, key, value)
    : defineProperty(object, key, {
      __proto__: null, value, enumerable: true, writable: true, configurable: true,
    });
  if (!isSet) throw new NativeTypeError("'" + path + "' cannot be set: the object that has it is frozen");
}
