// Puts everything in its place, and takes messages when the host rings.

/** @type {any} */
const wx = shimApis;

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
  root.__footbridge_track_rejections(unhandledRejection);
}
delete root.__footbridge_track_rejections;

// For a runtime that can pass texts: it spares each message a way up and down.
if (typeof root.__footbridge_push === 'function') root.__footbridge_push(receive);
delete root.__footbridge_push;

/**
 * Puts the APIs of the manifest on wx (rules C2 to C4, D6).
 * @param {{apis: [string, boolean, any, Form | null][], overwrite: boolean, paramsMode: any,
 *     stacks: boolean}} manifest
 * @param {string[]} deniedNames what this program may not use (rule X3)
 */
function install({ apis, overwrite, paramsMode, stacks }, deniedNames) {
  setStacksWanted(stacks);
  for (let i = 0; i < apis.length; i++) {
    const entry = apis[i];
    if (overwrite || !owns(wx, entry[0])) {
      put(entry[0], apiOf(entry, paramsMode === 'warn'));
      if (entry[2] !== null) templated[templated.length] = entry;
    }
  }
  for (let i = 0; i < deniedNames.length; i++) denied.set(deniedNames[i], true);
}

/**
 * Puts an API on wx, by assignment, which is faster: no program has put a setter in its way yet.
 * @param {string} name
 * @param {Function} api
 */
function put(name, api) {
  if (name === '__proto__') define(wx, name, api);
  else wx[name] = api;
}

/**
 * Makes what stands on wx for an API of the manifest, of which there may be thousands: so the
 * functions are made elsewhere, and do not capture what this one has.
 * @param {[string, boolean, any, Form | null]} entry
 * @param {boolean} warns whether to look at each call; else the host checks it, if anybody
 */
function apiOf(entry, warns) {
  const form = entry[3];
  if (form !== null) return builtInApi(entry[0], form);
  const template = entry[2];
  return template !== null && warns
    ? checkedApi(entry[0], entry[1], template) : wxApi(entry[0], entry[1]);
}

/** Takes the message that the host rang for; there is none if the program itself rings. */
function ring() {
  const text = host(OP_TAKE, 0);
  if (text !== undefined && text !== null) receive(text);
}

/** @param {string} text a message of the host's */
function receive(text) {
  const message = jsonParse(text);
  const kind = message[0];
  if (kind === MESSAGE_OK || kind === MESSAGE_FAIL) {
    deliverEnd(message[1], kind === MESSAGE_OK, message[2]);
  } else if (kind === MESSAGE_STATE) {
    deliverState(message[1], message[2]);
  } else if (kind === MESSAGE_TIMER) {
    runTimer(message[1]);
  } else if (kind === MESSAGE_HOST_EVENT) {
    hostEvent(message[2]);
  } else if (kind === MESSAGE_ERROR) {
    tellErrorHooks(message[2]);
  } else if (kind === MESSAGE_MANIFEST) {
    install(message[2], message[3]);
    setLaunchOptions(message[4]);
  } else {
    throw new NativeError(`unknown kind of message: ${kind}`);
  }
}

defineProperty(root, '__footbridge_ring', {
  value: ring, enumerable: false, writable: false, configurable: false,
});
