// The APIs that add and remove listeners, of events that a test fires (rule W52).

/** The listeners of each event. @type {SafeMap<string, SafeMap<Function, number>>} */
const listenersOf = safeMap();

/**
 * Puts the APIs of an event on wx, unless a plugin has one of the names.
 * @param {string} name of the event
 * @param {string[]} apis the one that adds listeners, and the one that removes them, if there is one
 */
function addListenerApis(name, apis) {
  /** @type {SafeMap<Function, number>} */
  const listeners = safeMap();
  listenersOf.set(name, listeners);
  const api = apis[0];
  if (!owns(wx, api)) {
    define(wx, api, (/** @type {Function} */ listener) => {
      requireFunction('wx.' + api, listener);
      addListener(listeners, listener, 'wx.' + api);
    });
  }
  if (apis.length > 1 && !owns(wx, apis[1])) {
    define(wx, apis[1], (/** @type {Function} */ listener) => { removeListener(listeners, listener); });
  }
}

/** @param {string} name of an event */
function hasListeners(name) {
  const listeners = listenersOf.get(name);
  return listeners !== undefined && listeners.size > 0;
}

/**
 * Calls the listeners of an event.
 * @param {string} name
 * @param {unknown} detail
 */
function fire(name, detail) {
  listenersOf.get(name)?.forEach((id, listener) => { run(listener, detail); });
}
