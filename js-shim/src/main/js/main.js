// Puts everything in its place, and takes messages when the host rings.

/** @type {any} */
const wx = {};
define(wx, NATIVE, invokeNativePlugin);
define(wx, 'nextTick', nextTick);
define(wx, 'offError', offError);
define(wx, 'onError', onError);

define(root, 'App', App);
define(root, 'clearInterval', clearTimer);
define(root, 'clearTimeout', clearTimer);
define(root, 'console', consoleApi, false);
define(root, 'getApp', getApp);
define(root, 'queueMicrotask', queueMicrotask);
define(root, 'setInterval', setInterval);
define(root, 'setTimeout', setTimeout);
define(root, 'wx', wx);

if (typeof root.__footbridge_track_rejections === 'function') {
  root.__footbridge_track_rejections((/** @type {unknown} */ reason) => {
    reportToHost(OP_REJECTION, reason);
  });
}
delete root.__footbridge_track_rejections;

/**
 * Puts the APIs of the manifest on wx (rules C2 to C4). What the shim itself defines stays.
 * @param {{apis: [string, boolean][]}} manifest
 */
function install(manifest) {
  const { apis } = manifest;
  for (let i = 0; i < apis.length; i++) {
    const name = apis[i][0];
    const sync = apis[i][1];
    if (!owns(wx, name)) {
      define(wx, name, (/** @type {unknown} */ options) => callWx(name, sync, options));
    }
  }
}

/** Takes the message that the host rang for; there is none if the program itself rings. */
function ring() {
  const text = host(OP_TAKE, 0);
  if (text === undefined || text === null) return;
  const message = jsonParse(text);
  switch (message[0]) {
    case MESSAGE_MANIFEST:
      install(message[2]);
      break;
    case MESSAGE_OK:
      deliverEnd(message[1], true, message[2]);
      break;
    case MESSAGE_FAIL:
      deliverEnd(message[1], false, message[2]);
      break;
    case MESSAGE_STATE:
      deliverState(message[1], message[2]);
      break;
    case MESSAGE_TIMER:
      runTimer(message[1]);
      break;
    case MESSAGE_ERROR:
      tellErrorHooks(message[2]);
      break;
    default:
      throw new NativeError(`unknown kind of message: ${message[0]}`);
  }
}

defineProperty(root, '__footbridge_ring', {
  value: ring, enumerable: false, writable: false, configurable: false,
});
