// Globals that libraries expect and mini program platforms have. docs/globals.md lists these, and
// those that are left out on purpose.

/**
 * Defines a global that is created when it is first used.
 * @param {string} name
 * @param {() => unknown} create
 */
function defineLazily(name, create) {
  defineProperty(root, name, {
    __proto__: null,
    get() {
      const value = create();
      define(root, name, value, false);
      return value;
    },
    set(value) { define(root, name, value); },
    enumerable: false,
    configurable: true,
  });
}

/** When the program was launched, in milliseconds since 1970. */
let startedAt = 0;

/** @param {number} millis when the program was launched, in milliseconds since 1970 */
function setStart(millis) {
  startedAt = millis;
}

/** Counts from the launch, as a browser from the navigation (rule T8). */
function createPerformance() {
  return { now: () => now() - startedAt, timeOrigin: startedAt };
}

/**
 * Gives an object the stack of where this is called, below its name and message as on other engines.
 * @param {object} target
 */
function captureStackTrace(target) {
  const name = readQuietly(target, 'name') || 'Error';
  const message = readQuietly(target, 'message');
  define(target, 'stack', name + (message && ': ') + message + '\n' + stackHere(), false);
}

define(root, 'global', root, false);
if (!owns(root, 'performance')) defineLazily('performance', createPerformance);
if (!owns(NativeError, 'captureStackTrace')) {
  define(NativeError, 'captureStackTrace', captureStackTrace, false);
}
