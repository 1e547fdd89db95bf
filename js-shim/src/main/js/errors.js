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
  return type === 'object' ? 'an object' : 'a ' + type;
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

/** The native errors, each with its name. A program can replace the names, but not `prototype`. */
const NATIVE_ERRORS = [
  NativeError, 'Error', NativeTypeError, 'TypeError', NativeRangeError, 'RangeError',
  ReferenceError, 'ReferenceError', SyntaxError, 'SyntaxError', NativeEvalError, 'EvalError',
  URIError, 'URIError', root.InternalError, 'InternalError',
];

/**
 * Returns the name that a native error inherits; undefined for others.
 * @param {object} thrown
 * @returns {string | undefined}
 */
function nativeName(thrown) {
  try {
    const prototype = getPrototypeOf(thrown);
    for (let i = 0; i < NATIVE_ERRORS.length; i += 2) {
      if (NATIVE_ERRORS[i]?.prototype === prototype) return NATIVE_ERRORS[i + 1];
    }
  } catch {
    // A proxy.
  }
  return undefined;
}

/**
 * Reads a property.
 * @param {object} thrown
 * @param {string} key
 * @param {string | undefined} inherited what it inherits natively, if that is known
 */
function readUnlessInherited(thrown, key, inherited) {
  try {
    if (inherited !== undefined && !owns(thrown, key)) return inherited;
  } catch {
    // A proxy.
  }
  return readQuietly(thrown, key);
}

/**
 * Returns the message and stack of anything that was thrown. An object that is no error, such as
 * the result that `fail: reject` passes on, is its own message: nothing of it is lost.
 * @param {unknown} thrown
 * @returns {{message: string, stack: string}}
 */
function describeError(thrown) {
  if (typeof thrown !== 'object' || thrown === null) {
    return { message: formatValue(thrown, 0), stack: '' };
  }
  const stack = readQuietly(thrown, 'stack');
  const native = nativeName(thrown);
  const text = readUnlessInherited(thrown, 'message', native && '');
  const name = readUnlessInherited(thrown, 'name', native);
  const frames = ownFrames(stack);
  if (!isError(thrown) && ((stack === '' && text === '') || saysMore(thrown))) {
    return { message: formatValue(thrown, 0), stack: frames };
  }
  return { message: name === '' || text === '' ? name + text : name + ': ' + text, stack: frames };
}

/**
 * Returns the same for what nothing caught: the message of an error says also what caused it.
 * @param {unknown} thrown
 */
function describeUncaught(thrown) {
  const { message, stack } = describeError(thrown);
  const causes = isError(thrown) ? formatCauses(thrown) : '';
  return { message: causes === '' ? message : message + ' ' + causes, stack };
}

/**
 * Returns how the console shows a thrown value; undefined for an error of which the runtime knows
 * everything.
 * @param {unknown} thrown
 */
function textOfThrown(thrown) {
  return isError(thrown) && formatCauses(thrown) === ''
    ? undefined : describeUncaught(thrown).message;
}

/** @param {unknown} value */
function isError(value) {
  try {
    return typeof value === 'object' && value !== null && builtInKind(value) === 'an Error';
  } catch {
    return false; // a proxy
  }
}

/**
 * Returns whether an object that is no error has keys besides those of an error.
 * @param {object} thrown
 */
function saysMore(thrown) {
  try {
    const keys = ownKeys(thrown);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      if (key !== 'message' && key !== 'name' && key !== 'stack') return true;
    }
    return false;
  } catch {
    return false; // a proxy
  }
}

/** As JsStack.java has it: an endless recursion has thousands of frames on some engines. */
const MOST_FRAMES = 10;

/**
 * Returns the program's own frames of a stack, a line each: none of the shim, none of native
 * functions, which not every engine lists, and the innermost ones of many. JsStack.java does the
 * same to the stacks that the host gets from the engine.
 * @param {string} stack
 */
function ownFrames(stack) {
  const lines = stringSplit(stack, '\n');
  let frames = '';
  let count = 0;
  for (let i = 0; i < lines.length && count < MOST_FRAMES; i++) {
    const line = lines[i];
    if (stringStartsWith(line, '    at ') && !stringIncludes(line, 'footbridge:')
        && !stringIncludes(line, '(native)') && !stringStartsWith(line, '    at <input>:')) {
      frames += (count++ === 0 ? '' : '\n') + withoutPlaceholder(line);
    }
  }
  return frames;
}

/**
 * Removes the engine's word for a function without a name: `<anonymous>`, `<eval>`.
 * @param {string} frame
 */
function withoutPlaceholder(frame) {
  const open = stringIndexOf(frame, '> (');
  return open > 0 && stringStartsWith(frame, '    at <')
    ? '    at ' + stringSlice(frame, open + 3, -1)
    : frame;
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
      reportToHost(OP_ERROR, describeUncaught(error));
    }
  });
}

/**
 * Reports an error to the host, and returns it with the host's message, which names an API that is
 * missing: engines write `not a function`.
 * @param {number} op
 * @param {{message: string, stack: string}} error
 */
function reportToHost(op, error) {
  const message = host(op, 0, undefined, jsonStringify({ __proto__: null, ...error }));
  if (message === EXHAUSTED) throw exhaustion();
  return { message: message ?? error.message, stack: error.stack };
}

/**
 * Reports an error that a callback threw, to the host and to the program's hooks.
 * @param {unknown} thrown
 */
function reportError(thrown) {
  tellError(describeUncaught(thrown));
}

/** @param {{message: string, stack: string}} error */
function tellError(error) {
  const { message, stack } = reportToHost(OP_ERROR, error);
  tellErrorHooks(stack === '' ? message : message + '\n' + stack);
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
    throw new NativeTypeError(name + ' takes a function, but was given ' + kindOf(callback));
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
  reportToHost(OP_REJECTION, describeUncaught(reason));
  rejectionHooks.forEach((id, hook) => { run(hook, { reason, promise }); });
}
