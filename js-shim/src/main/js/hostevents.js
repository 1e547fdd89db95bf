// Events that the host sends to the program.

/** How many events of one name are kept until a listener is added. */
const MOST_KEPT = 1000;

/**
 * @typedef {object} Channel
 * @property {SafeMap<Function, number>} listeners
 * @property {SafeMap<number, unknown>} kept undelivered events, by number
 * @property {number} first the number of the oldest event kept
 * @property {number} next the number of the next event
 * @property {boolean} flushing whether the events kept are about to be delivered
 */

/** @type {SafeMap<string, Channel>} */
const channels = safeMap();

/** @param {string} name */
function channelOf(name) {
  let channel = channels.get(name);
  if (channel === undefined) {
    channel = {
      listeners: safeMap(), kept: safeMap(), first: 0, next: 0, flushing: false,
    };
    channels.set(name, channel);
  }
  return channel;
}

/**
 * @param {string} name
 * @param {Function} listener
 */
function onHostEvent(name, listener) {
  requireFunction('wx.onHostEvent', listener);
  const text = NativeString(name);
  const channel = channelOf(text);
  addListener(channel.listeners, listener, 'wx.onHostEvent ' + text);
  if (channel.kept.size > 0 && !channel.flushing) {
    channel.flushing = true;
    nextTick(() => { flush(channel); });
  }
}

/**
 * @param {string} name
 * @param {Function} [listener] if left out, all listeners are removed
 */
function offHostEvent(name, listener) {
  const channel = channels.get(NativeString(name));
  if (channel !== undefined) removeListener(channel.listeners, listener);
}

/**
 * Delivers an event, or keeps it until a listener is added.
 * @param {{name: string, data: unknown}} event
 */
function hostEvent({ name, data }) {
  const channel = channelOf(name);
  if (channel.listeners.size > 0 && !channel.flushing) {
    deliverEvent(channel, data);
    return;
  }
  channel.kept.set(channel.next++, data);
  if (channel.kept.size > MOST_KEPT) {
    channel.kept.delete(channel.first++);
    tell(OP_WARNING, 0, undefined,
      "host event '" + name + "': no listener yet, more than " + MOST_KEPT
        + ' kept, the oldest was dropped');
  }
}

/** @param {Channel} channel */
function flush(channel) {
  while (channel.first < channel.next && channel.listeners.size > 0) {
    const data = channel.kept.get(channel.first);
    channel.kept.delete(channel.first++);
    deliverEvent(channel, data);
  }
  channel.flushing = false;
}

/**
 * @param {Channel} channel
 * @param {unknown} data
 */
function deliverEvent(channel, data) {
  channel.listeners.forEach((id, listener) => { run(listener, data); });
}
