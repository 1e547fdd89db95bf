// Defines the globals, and receives the host's messages.

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

runtime.trackRejections?.(unhandledRejection);
runtime.onMessage(receive);
runtime.describe?.(textOfThrown);

/**
 * Checks that the runtime provides the functions of the capabilities it declares.
 * @param {string[]} capabilities
 */
function checkCapabilities(capabilities) {
  for (let i = 0; i < capabilities.length; i++) {
    if (typeof /** @type {any} */ (runtime)[capabilities[i]] !== 'function') {
      throw new NativeError(
        'the runtime declares the capability ' + capabilities[i]
          + ', but provides no such function');
    }
  }
}

/**
 * An API of the manifest.
 * @typedef {object} ApiEntry
 * @property {string} name
 * @property {boolean} sync
 * @property {any} [params] the template of its parameters
 * @property {Form} [form] the form of a built-in API
 */

/**
 * Puts the APIs of the manifest on wx (rules C2 to C4, D6).
 * @param {{apis: ApiEntry[], overwrite: boolean, stacks: string, typed: string[]}} engine
 * @param {{capabilities: string[], denied: string[], startedAt: number, launch: object}} program
 *     the runtime's capabilities, the APIs it may not use (rule X3), when it was launched, in
 *     milliseconds since 1970, and how
 */
function install({ apis, overwrite, stacks, typed }, program) {
  checkCapabilities(program.capabilities);
  closeLogicGate();
  recordStacks(stacks);
  setStart(program.startedAt);
  setLaunchOptions(program.launch);
  for (let i = 0; i < apis.length; i++) {
    const entry = apis[i];
    if (overwrite || !owns(wx, entry.name)) {
      put(entry.name, apiOf(entry));
      // eslint-disable-next-line no-restricted-syntax -- no program runs yet
      if (entry.params !== undefined) templated[templated.length] = entry;
    }
  }
  keepTypes(typed);
  for (let i = 0; i < program.denied.length; i++) denied.set(program.denied[i], true);
}

/**
 * Puts an API on wx by assignment, which is faster; safe, since no program could add a setter yet.
 * @param {string} name
 * @param {Function} api
 */
function put(name, api) {
  if (name === '__proto__') define(wx, name, api);
  else wx[name] = api; // eslint-disable-line no-restricted-syntax -- as above
}

/**
 * Creates the wx function of an API of the manifest. There may be thousands, so the functions are
 * created elsewhere and do not capture this function's variables.
 * @param {ApiEntry} entry
 */
function apiOf(entry) {
  const { form } = entry;
  return form === undefined ? wxApi(entry.name, entry.sync) : builtInApi(entry.name, form);
}

/** @param {string} text a message from the host */
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
  } else if (kind === MESSAGE_LOGIC) {
    logicMessage(message[1], message[2]);
  } else if (kind === MESSAGE_ERROR) {
    tellErrorHooks(message[2]);
  } else if (kind === MESSAGE_MANIFEST) {
    install(message[2][0], message[2][1]);
  } else {
    throw new NativeError('unknown kind of message: ' + kind);
  }
}
