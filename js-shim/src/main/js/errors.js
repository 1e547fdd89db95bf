// Errors that nothing in the program caught: they go to the host and the error hooks (rule R6).

/** @typedef {(error: string) => void} ErrorHook */

/** @type {SafeMap<ErrorHook, number>} */
const errorHooks = safeMap();

/**
 * Returns the type of a value for messages: `a string`, `an array`, `null`.
 * @param {unknown} value
 */
function kindOf(value) {
  if (value === null) return 'null';
  if (isArray(value)) return 'an array';
  const type = typeof value;
  if (type === 'undefined') return type;
  return type === 'object' ? 'an object' : `a ${type}`;
}

/**
 * Reads a property that may have a getter, or belong to a proxy, which may throw.
 * @param {any} value
 * @param {string} key
 */
function readQuietly(value, key) {
  try {
    const read = value[key];
    return typeof read === 'string' ? read : '';
  } catch {
    return '';
  }
}

/**
 * Returns the message and stack of anything that was thrown.
 * @param {unknown} thrown
 * @returns {{message: string, stack: string}}
 */
function describeError(thrown) {
  if (typeof thrown !== 'object' || thrown === null) {
    return { message: formatValue(thrown, 0), stack: '' };
  }
  const stack = readQuietly(thrown, 'stack');
  const text = readQuietly(thrown, 'message');
  const name = readQuietly(thrown, 'name');
  if (stack === '' && text === '') return { message: formatValue(thrown, 0), stack: '' };
  const message = name === '' || text === '' ? name + text : `${name}: ${text}`;
  return { message, stack: ownFrames(stack) };
}

/**
 * Returns the program's own frames of a stack, a line each. The frame that QuickJS adds for a
 * native function that the shim called does not count.
 * @param {string} stack
 */
function ownFrames(stack) {
  const lines = stringSplit(stack, '\n');
  let frames = '';
  let native = '';
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (stringIncludes(line, 'footbridge:')) {
      native = '';
    } else if (stringStartsWith(line, '    at ')) {
      if (stringIncludes(line, '(native)')) {
        native += `${line}\n`;
      } else {
        frames += `${native}${line}\n`;
        native = '';
      }
    }
  }
  return stringSlice(frames + native, 0, -1);
}

/**
 * Calls the program's error hooks.
 * @param {string} text message and stack
 */
function tellErrorHooks(text) {
  errorHooks.forEach((id, hook) => {
    try {
      hook(text);
    } catch (error) {
      reportToHost(OP_ERROR, error);
    }
  });
}

/**
 * @param {number} op
 * @param {unknown} thrown
 */
function reportToHost(op, thrown) {
  const error = describeError(thrown);
  tell(op, 0, undefined, jsonStringify({ __proto__: null, ...error }));
  return error;
}

/**
 * Reports an error that a callback threw, to the host and to the program's hooks.
 * @param {unknown} thrown
 */
function reportError(thrown) {
  const { message, stack } = reportToHost(OP_ERROR, thrown);
  tellErrorHooks(stack === '' ? message : `${message}\n${stack}`);
}

/**
 * Runs one of the program's functions, and reports what it throws.
 * @param {Function} callback
 * @param {unknown} [argument]
 */
function run(callback, argument) {
  try {
    callback(argument);
  } catch (error) {
    reportError(error);
  }
}

/**
 * @param {string} name
 * @param {unknown} callback
 */
function requireFunction(name, callback) {
  if (typeof callback !== 'function') {
    throw new NativeTypeError(`${name} takes a function, but was given ${kindOf(callback)}`);
  }
}

/** @param {ErrorHook} hook */
function onError(hook) {
  requireFunction('wx.onError', hook);
  addListener(errorHooks, hook, 'wx.onError');
}

/** @param {ErrorHook} [hook] if left out, all hooks are removed */
function offError(hook) {
  removeListener(errorHooks, hook);
}

/** @typedef {(event: {reason: unknown, promise: unknown}) => void} RejectionHook */

/** @type {SafeMap<RejectionHook, number>} */
const rejectionHooks = safeMap();

/** @param {RejectionHook} hook */
function onUnhandledRejection(hook) {
  requireFunction('wx.onUnhandledRejection', hook);
  addListener(rejectionHooks, hook, 'wx.onUnhandledRejection');
}

/** @param {RejectionHook} [hook] if left out, all hooks are removed */
function offUnhandledRejection(hook) {
  removeListener(rejectionHooks, hook);
}

/**
 * Reports a promise that was rejected without a handler.
 * @param {unknown} reason
 * @param {unknown} promise
 */
function unhandledRejection(reason, promise) {
  reportToHost(OP_REJECTION, reason);
  rejectionHooks.forEach((id, hook) => { run(hook, { reason, promise }); });
}
