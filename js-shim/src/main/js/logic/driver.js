// The commands of a driver: the command line, a test, JUnit.

/**
 * What a command does; it returns a value or a promise, or throws.
 * @type {SafeMap<string, (args: any) => any>}
 */
const commands = safeMap();

/**
 * Runs a command of the host, and answers with what it returns.
 * @param {number} token
 * @param {string} command
 * @param {any} args
 */
function drive(token, command, args) {
  promiseThen(
    promiseOf((resolvePromise) => { resolvePromise(runCommand(command, args)); }),
    (/** @type {unknown} */ value) => { done(token, value); },
    (/** @type {unknown} */ error) => { fail(token, describeUncaught(error)); });
}

/**
 * @param {string} name
 * @param {any} args
 */
function runCommand(name, args) {
  const command = commands.get(name);
  if (command === undefined) {
    throw new NativeError("there is no command '" + name + "'; there are " + namesIn(commands));
  }
  return command(args);
}

/**
 * @param {number} token
 * @param {unknown} value
 */
function done(token, value) {
  let json;
  try {
    json = jsonStringify({ __proto__: null, token, value: bareOf(value) });
  } catch (error) {
    const { message } = describeUncaught(error);
    fail(token, { message: 'the value cannot be sent: ' + message, stack: '' });
    return;
  }
  gate.ask('done', json);
}

/**
 * @param {number} token
 * @param {{message: string, stack: string}} error
 */
function fail(token, error) {
  tell('done', { token, error: { __proto__: null, ...error } });
}

/** @param {SafeMap<string, any>} map */
function namesIn(map) {
  let text = '';
  map.forEach((value, name) => { text += (text === '' ? '' : ', ') + name; });
  return text;
}

/**
 * Returns a page that a command is for.
 * @param {any} args which may have `page`, an index in the stack, or `id`, the number of a held page
 * @returns {Instance}
 */
function pageFor(args) {
  const id = own(args, 'id');
  if (typeof id === 'number') return heldPage(id);
  const index = own(args, 'page');
  if (stack.length === 0) {
    throw new NativeError("no page is open: open one first, as with program.open('"
      + (config.pages.length > 0 ? config.pages[0] : 'pages/index/index') + "')");
  }
  if (typeof index !== 'number') return stack[stack.length - 1];
  if (index < 0 || index >= stack.length) {
    throw new NativeError('no page has the index ' + index + ': ' + stack.length + ' are open, from 0');
  }
  return stack[index];
}
