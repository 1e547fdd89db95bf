// The event channel between a page and the one that opened it (rule W46).

/** How many events of one name wait for their first listener. */
const MOST_WAITING = 100;

/**
 * One end of a channel: what listens at it, and what was sent to it before.
 * @typedef {object} End
 * @property {SafeMap<string, {listener: Function, once: boolean}[]>} listeners
 * @property {SafeMap<string, unknown[][]>} waiting
 */

/** @returns {End} */
function createEnd() {
  return { listeners: safeMap(), waiting: safeMap() };
}

/**
 * Creates the channels of both sides: what one emits, the other hears.
 * @param {unknown} events the listeners that the opener gave to navigateTo
 */
function createChannels(events) {
  const opener = createEnd();
  const opened = createEnd();
  eachKey(events, (name, listener) => {
    if (typeof listener === 'function') listen(opener, name, listener, false);
  });
  return { opener: channelOf(opener, opened), opened: channelOf(opened, opener) };
}

/** The channel of a page that navigateTo did not open: nothing is at the other end. */
function createChannel() {
  return channelOf(createEnd(), createEnd());
}

/**
 * @param {End} here
 * @param {End} there
 */
function channelOf(here, there) {
  const channel = {
    /**
     * @param {string} name
     * @param {Function} listener
     */
    on(name, listener) { listen(here, name, listener, false); },
    /**
     * @param {string} name
     * @param {Function} listener
     */
    once(name, listener) { listen(here, name, listener, true); },
    /**
     * @param {string} name
     * @param {Function} [listener] if left out, all listeners are removed
     */
    off(name, listener) { ignore(here, name, listener); },
    /**
     * @param {string} name
     * @param {...unknown} args
     */
    emit(name, ...args) { deliver(there, NativeString(name), args); },
  };
  return channel;
}

/**
 * @param {End} end
 * @param {unknown} name
 * @param {unknown} listener
 * @param {boolean} once
 */
function listen(end, name, listener, once) {
  requireFunction('EventChannel.' + (once ? 'once' : 'on'), listener);
  const text = NativeString(name);
  const list = end.listeners.get(text) ?? [];
  push(list, { listener, once });
  end.listeners.set(text, list);
  const kept = end.waiting.get(text);
  end.waiting.delete(text);
  if (kept !== undefined) {
    for (let i = 0; i < kept.length; i++) deliver(end, text, kept[i]);
  }
}

/**
 * @param {End} end
 * @param {unknown} name
 * @param {unknown} listener
 */
function ignore(end, name, listener) {
  const text = NativeString(name);
  const kept = emptyList();
  const list = end.listeners.get(text);
  if (list === undefined) return;
  for (let i = 0; i < list.length; i++) {
    if (listener !== undefined && list[i].listener !== listener) push(kept, list[i]);
  }
  end.listeners.set(text, kept);
}

/**
 * @param {End} end
 * @param {string} name
 * @param {unknown[]} args
 */
function deliver(end, name, args) {
  const list = end.listeners.get(name);
  if (list === undefined) {
    const kept = end.waiting.get(name) ?? [];
    if (kept.length < MOST_WAITING) push(kept, args);
    end.waiting.set(name, kept);
    return;
  }
  const staying = emptyList();
  for (let i = 0; i < list.length; i++) {
    if (!list[i].once) push(staying, list[i]);
  }
  end.listeners.set(name, staying);
  for (let i = 0; i < list.length; i++) {
    try {
      apply(list[i].listener, undefined, args);
    } catch (error) {
      reportError(error);
    }
  }
}
