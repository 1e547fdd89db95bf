// Timers and microtasks, in the order of a browser (rule T6). The host measures the time.

const MOST_NESTING = 5;
const LEAST_NESTED_DELAY = 4;

/** Tells the host that a repeating timer has run before. Op.java has the same. */
const AGAIN = 'again';

/** How much of a callback's name the host gets. */
const MOST_NAME = 60;

/**
 * @typedef {object} Timer
 * @property {Function} callback
 * @property {unknown[]} args
 * @property {number | undefined} interval milliseconds; undefined if it runs once
 * @property {number} nesting how many timers, each set by the one before, led to it
 * @property {string} name its callback's, which the host tells a person
 */

/** @type {SafeMap<number, Timer>} */
const timers = safeMap();
let lastTimerId = 0;
let nesting = 0;

const settled = new NativePromise((resolve) => { resolve(undefined); });
// So that `then` creates a plain promise, even if the program changes Promise.prototype.
define(settled, 'constructor', undefined);

/**
 * @param {unknown} delay
 * @param {number} level
 */
function clampedDelay(delay, level) {
  const millis = max(0, /** @type {any} */ (delay) | 0);
  return level > MOST_NESTING ? max(LEAST_NESTED_DELAY, millis) : millis;
}

/**
 * @param {Function} callback
 * @param {unknown} delay
 * @param {boolean} repeats
 * @param {unknown[]} args
 */
function setTimer(callback, delay, repeats, args) {
  const id = ++lastTimerId;
  const level = nesting + 1;
  const millis = clampedDelay(delay, level);
  const name = nameOf(callback);
  timers.set(id, { callback, args, interval: repeats ? millis : undefined, nesting: level, name });
  start(id, OP_SET_TIMER, '' + millis, name);
  return id;
}

/**
 * Returns a function's name, without running code of the program; empty if it has none.
 * @param {Function} callback
 */
function nameOf(callback) {
  try {
    const property = getOwnPropertyDescriptor(callback, 'name');
    const name = property !== undefined && owns(property, 'value') ? property.value : '';
    if (typeof name !== 'string') return '';
    return name.length <= MOST_NAME ? name : stringSlice(name, 0, MOST_NAME) + '…';
  } catch {
    return ''; // a proxy's
  }
}

/**
 * Starts a timer on the host; deletes it if that fails.
 * @param {number} id
 * @param {number} op
 * @param {string} [millis]
 * @param {string} [name]
 */
function start(id, op, millis, name) {
  try {
    tell(op, id, undefined, millis, name);
  } catch (error) {
    timers.delete(id);
    throw error;
  }
}

/**
 * @param {Function} callback
 * @param {number} [delay] milliseconds
 * @param {...unknown} args
 */
function setTimeout(callback, delay, ...args) {
  requireFunction('setTimeout', callback);
  return setTimer(callback, delay, false, args);
}

/**
 * @param {Function} callback
 * @param {number} [delay] milliseconds
 * @param {...unknown} args
 */
function setInterval(callback, delay, ...args) {
  requireFunction('setInterval', callback);
  return setTimer(callback, delay, true, args);
}

/** @param {number | string} given the number as a text, too, as browsers take it */
function clearTimer(given) {
  const id = typeof given === 'string' ? NativeNumber(given) : given;
  if (timers.delete(id)) tell(OP_CLEAR_TIMER, id);
}

/**
 * Runs a timer that is due, unless it was cleared in the meantime.
 * @param {number} id
 */
function runTimer(id) {
  const timer = timers.get(id);
  if (timer === undefined) return;
  if (timer.interval === undefined) timers.delete(id);
  nesting = timer.nesting;
  try {
    apply(timer.callback, undefined, timer.args);
  } catch (error) {
    reportError(error);
  }
  nesting = 0;
  if (timer.interval !== undefined && timers.has(id)) {
    timer.nesting++;
    tell(OP_SET_TIMER, id, AGAIN, '' + clampedDelay(timer.interval, timer.nesting), timer.name);
  }
}

/** @param {Function} callback */
function nextTick(callback) {
  requireFunction('wx.nextTick', callback);
  const id = ++lastTimerId;
  timers.set(id, { callback, args: [], interval: undefined, nesting: 0, name: '' });
  start(id, OP_NEXT_TICK);
}

/** @param {Function} callback */
function queueMicrotask(callback) {
  requireFunction('queueMicrotask', callback);
  promiseThen(settled, () => { run(callback); });
}
