// Records where calls are made and listeners are added; only on request, since it is slow.

let stacksWanted = false;

/** Whether to record where calls are made that return a promise. */
let promiseStacksWanted = false;

let lastListenerId = 0;

/** @param {string} recording `none`, `promises` or `all` */
function recordStacks(recording) {
  stacksWanted = recording === 'all';
  promiseStacksWanted = recording !== 'none';
}

function stackHere() {
  return framesOf(new NativeError(''));
}

/**
 * Returns the program's frames of one of the shim's own errors. Some engines write the stack when it
 * is read, with the name, which is therefore the error's own.
 * @param {Error} error with a message
 */
function framesOf(error) {
  define(error, 'name', 'Error', false);
  return ownFrames(readQuietly(error, 'stack'));
}

/**
 * Adds a listener, unless it was already added.
 * @template {Function} L
 * @param {SafeMap<L, number>} listeners
 * @param {L} listener
 * @param {string} name what it listens to
 */
function addListener(listeners, listener, name) {
  if (listeners.has(listener)) return;
  const id = ++lastListenerId;
  listeners.set(listener, id);
  if (stacksWanted) tell(OP_LISTENER, id, name, stackHere());
}

/**
 * Removes a listener.
 * @template {Function} L
 * @param {SafeMap<L, number>} listeners
 * @param {L | undefined} listener if left out, all listeners are removed
 */
function removeListener(listeners, listener) {
  if (listener === undefined) {
    listeners.forEach((id, each) => { removeListener(listeners, each); });
  } else if (listeners.has(listener)) {
    const id = listeners.get(listener);
    listeners.delete(listener);
    if (stacksWanted) tell(OP_LISTENER_GONE, /** @type {number} */ (id));
  }
}
