// Globals that libraries expect and mini program platforms have. docs/globals.md lists these, and
// those that are left out on purpose.

/**
 * Defines a global that is created when it is first used.
 * @param {string} name
 * @param {() => unknown} create
 */
function defineLazily(name, create) {
  defineProperty(root, name, {
    // @ts-expect-error -- TypeScript does not know that null cuts off what is inherited
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

/** Counts from its first use: a program that does not use it reads no time, which is recorded. */
function createPerformance() {
  const startedAt = now(); // milliseconds since 1970
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
