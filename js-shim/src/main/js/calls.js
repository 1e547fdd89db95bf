// Calls, from the function that the program calls to its callbacks (rules C1 to C8, R1 to R6).

const NATIVE = 'invokeNativePlugin';

/**
 * An asynchronous call that has not ended.
 * @typedef {object} OpenCall
 * @property {string} via the wx function called
 * @property {any} success
 * @property {any} fail
 * @property {any} complete
 * @property {any} progress
 * @property {((result: object) => void) | undefined} resolve set if the call returned a promise
 * @property {((error: Error) => void) | undefined} reject
 */

/** @type {SafeMap<number, OpenCall>} */
const openCalls = safeMap();
let lastCallId = 0;

/**
 * Errors that were created where open calls were made that returned a promise, if the host wants
 * that. Not in OpenCall, which would grow; and no texts, which few need.
 * @type {SafeMap<number, Error>}
 */
const placesOfCalls = safeMap();

/** The reason why a call cannot be written as JSON. The host decides how the call ends. */
class Refusal {
  // Fields are defined; an assignment could call a setter on Object.prototype.
  errCode = 0;
  reason = '';

  /**
   * @param {number} errCode
   * @param {string} reason
   */
  constructor(errCode, reason) {
    this.errCode = errCode;
    this.reason = reason;
  }
}

/**
 * Returns what the host needs besides the parameters, as JSON; undefined if nothing.
 * @param {number | undefined} timeout ms
 * @param {Refusal | undefined} refusal
 * @param {string | undefined} stack where the call is made, if the host wants to know
 */
function envelopeOf(timeout, refusal, stack) {
  return jsonStringify({
    __proto__: null,
    timeout,
    stack,
    errCode: refusal?.errCode,
    reason: refusal?.reason,
  });
}

/**
 * Handles an answer that is no result, or more than that; such answers sort before `"`, and results
 * after it.
 * @param {unknown} answer
 * @param {string} event
 * @param {object} options
 */
function unusual(answer, event, options) {
  if (answer === EXHAUSTED) throw exhaustion();
  tellLoss(event, options); // the answer starts with a space, which JSON ignores
}

/**
 * Passes a call to the host that needs an envelope, or has no parameters. Other calls are passed
 * where they are made: a function in between costs bytes, and so does an argument for no envelope.
 * @param {number} op
 * @param {number} id
 * @param {string} event
 * @param {string | Refusal} request
 * @param {number} [timeout] ms
 */
function callHost(op, id, event, request, timeout) {
  const isRefused = typeof request !== 'string';
  const params = isRefused ? undefined : request;
  const stack = stacksWanted ? stackHere() : undefined;
  return host(op, id, event, params, envelopeOf(timeout, isRefused ? request : undefined, stack));
}

/**
 * Calls `wx.<name>(options)`.
 * @param {string} name
 * @param {boolean} sync
 * @param {unknown} given
 */
function callWx(name, sync, given) {
  const isOptions = isObject(given);
  const options = isOptions ? given : optionsOf(given);
  // Does not read the prototype of `given`, which may be a proxy that throws.
  const json = !isOptions && options instanceof Refusal ? options : textOf(options);
  const id = ++lastCallId;
  if (sync) return answerNow(id, OP_CALL_WX_SYNC, name, json, options);
  return answerLater(id, OP_CALL_WX, name, name, json, options);
}

/**
 * Creates `wx.<name>`.
 * @param {string} name
 * @param {boolean} sync
 */
function wxApi(name, sync) {
  return sync
    ? (/** @type {unknown} */ given) => {
      if (typeof given !== 'object' || given === null) return callWx(name, true, given);
      // Inlined for speed: programs wait for synchronous calls. The host refuses arrays, since it
      // recognizes them at less cost. (A toJSON may have turned an array into options.)
      let json;
      try {
        json = jsonStringify(given);
      } catch (error) {
        return answerNow(++lastCallId, OP_CALL_WX_SYNC, name, unwritable(given, error), given);
      }
      if (json === EMPTY) tellIfLost(name, given);
      const id = ++lastCallId;
      const text = stacksWanted
        ? host(OP_CALL_WX_SYNC, id, name, json, envelopeOf(undefined, undefined, stackHere()))
        : host(OP_CALL_WX_SYNC, id, name, json);
      if (/** @type {string} */ (text) < '"') unusual(text, name, given);
      return jsonParse(/** @type {string} */ (text));
    }
    : (/** @type {unknown} */ given) => {
      if (typeof given !== 'object' || given === null) return callWx(name, false, given);
      return answerLater(++lastCallId, OP_CALL_WX, name, name, undefined, given);
    };
}

/**
 * @param {unknown} given
 * @returns {given is object}
 */
function isObject(given) {
  return typeof given === 'object' && given !== null && !isArray(given);
}

/**
 * Calls `wx.invokeNativePlugin(options)`.
 * @param {any} given
 */
function invokeNativePlugin(given) {
  const id = ++lastCallId;
  if (typeof given !== 'object' || given === null) {
    const options = optionsOf(given);
    const refusal = options instanceof Refusal ? options : refusalOf(options, undefined, undefined);
    return answerLater(id, OP_CALL_NATIVE, NATIVE, '', refusal, options);
  }
  let event;
  let sync;
  let timeout;
  try {
    event = given.api_name;
    sync = given.sync;
    timeout = given.timeout;
  } catch (error) {
    return answerLater(id, OP_CALL_NATIVE, NATIVE, '', unwritable(given, error), given);
  }
  // Inlined for speed, as in wxApi.
  const isNamed = typeof event === 'string' && event !== '';
  const refusal = isNamed && timeout === undefined ? undefined : refusalOf(given, event, timeout);
  const name = isNamed ? event : '';
  return sync === true
    ? answerNow(id, OP_CALL_NATIVE_SYNC, name, refusal, given, timeout)
    : answerLater(id, OP_CALL_NATIVE, NATIVE, name, refusal, given, timeout);
}

/**
 * Returns why `invokeNativePlugin` cannot make the call, or undefined if it can.
 * @param {object} given
 * @param {unknown} event
 * @param {unknown} timeout
 */
function refusalOf(given, event, timeout) {
  if (isArray(given)) return optionsOf(given);
  if (typeof event !== 'string' || event === '') {
    const found = event === '' ? 'an empty string' : kindOf(event);
    return new Refusal(
      ERR_MALFORMED_CALL, 'api_name should be the name of an API, but is ' + found);
  }
  if (timeout !== undefined && !isDuration(timeout)) {
    return new Refusal(
      ERR_MALFORMED_CALL,
      'timeout should be a number of milliseconds above 0, but is ' + formatValue(timeout, 1));
  }
  return undefined;
}

/**
 * @param {unknown} given something other than an object of options
 * @returns {any} the options that it counts as, or a refusal (rule C7)
 */
function optionsOf(given) {
  if (given === undefined || given === null) return { __proto__: null };
  return new Refusal(
    ERR_MALFORMED_CALL, 'expected an object of options, but was given ' + kindOf(given));
}

/** @param {unknown} value */
function isDuration(value) {
  return typeof value === 'number' && isFiniteNumber(value) && value > 0;
}

/**
 * Returns options as JSON, or a refusal (rules C5, S8).
 * @param {object} options
 * @returns {string | Refusal}
 */
function textOf(options) {
  let text;
  try {
    text = jsonStringify(options);
  } catch (error) {
    return unsendable(error);
  }
  // The result of a toJSON may be anything: the host checks it.
  return text === undefined ? 'null' : text;
}

/** @param {unknown} error */
function unsendable(error) {
  const { message } = describeError(error);
  return new Refusal(ERR_UNSENDABLE_ARGUMENTS, 'the arguments cannot be sent: ' + message);
}

/**
 * Returns the refusal of options that could not be written, or are an array (rules C7, S8).
 * @param {object} given
 * @param {unknown} error
 */
function unwritable(given, error) {
  return isArray(given) ? optionsOf(given) : unsendable(error);
}

/**
 * Makes a synchronous call and returns its result.
 * @param {number} id
 * @param {number} op
 * @param {string} event
 * @param {string | Refusal | undefined} json undefined if the options are still to be written
 * @param {any} options
 * @param {number} [timeout] ms
 */
function answerNow(id, op, event, json, options, timeout) {
  /** @type {string | Refusal} */
  let request;
  try {
    request = json ?? (isArrayOrThrow(options) ? optionsOf(options) : jsonStringify(options))
      ?? 'null'; // as in answerLater
  } catch (error) {
    request = unwritable(options, error);
  }
  const text = typeof request === 'string' && timeout === undefined && !stacksWanted
    ? host(op, id, event, request)
    : callHost(op, id, event, request, timeout);
  if (/** @type {string} */ (text) < '"') unusual(text, event, options);
  return jsonParse(/** @type {string} */ (text));
}

/**
 * Makes an asynchronous call.
 * @param {number} id
 * @param {number} op
 * @param {string} via
 * @param {string} event
 * @param {string | Refusal | undefined} json undefined if the options are still to be written
 * @param {any} options
 * @param {number} [timeout] ms
 */
function answerLater(id, op, via, event, json, options, timeout) {
  let success;
  let fail;
  let complete;
  let progress;
  /** @type {string | Refusal} */
  let request;
  let areRead = false;
  // Inlined for speed, as in the synchronous case.
  try {
    if (owns(options, 'success')) success = options.success;
    if (owns(options, 'fail')) fail = options.fail;
    if (owns(options, 'complete')) complete = options.complete;
    if (owns(options, 'progress')) progress = options.progress;
    areRead = true;
    // After the callbacks are read, so that one of them can report unsendable options. The result
    // of a toJSON may be anything, even undefined: the host checks it.
    request = json ?? (isArrayOrThrow(options) ? optionsOf(options) : jsonStringify(options))
      ?? 'null';
  } catch (error) {
    request = unwritable(options, error);
    if (!areRead) {
      fail ??= readCallback(options, 'fail');
      complete ??= readCallback(options, 'complete');
      // With only a success callback the failure would be lost; without it, a promise reports it.
      if (!isGiven(fail) && !isGiven(complete)) success = undefined;
    }
  }
  if (request === EMPTY) tellIfLost(event, options);
  /** @type {OpenCall} */
  const open = { via, success, fail, complete, progress, resolve: undefined, reject: undefined };
  const promise = (success ?? fail ?? complete ?? null) === null ? promiseOf(open) : undefined;
  openCalls.set(id, open);
  if (promise !== undefined && promiseStacksWanted) placesOfCalls.set(id, new NativeError(''));
  try {
    // The answer of an accepted call arrives later, as a message.
    const answer = typeof request === 'string' && timeout === undefined && !stacksWanted
      ? host(op, id, event, request)
      : callHost(op, id, event, request, timeout);
    if (/** @type {string} */ (answer) < '"') unusual(answer, event, options);
  } catch (error) {
    openCalls.delete(id); // the error is the only answer that the caller gets
    placesOfCalls.delete(id);
    throw error;
  }
  return promise;
}

/** @param {unknown} value */
function isGiven(value) {
  return value !== undefined && value !== null;
}

/**
 * Reads a callback after reading another one failed.
 * @param {any} options
 * @param {string} name
 */
function readCallback(options, name) {
  try {
    return owns(options, name) ? options[name] : undefined;
  } catch {
    return undefined;
  }
}

/** @param {OpenCall} call */
function promiseOf(call) {
  return new NativePromise((resolve, reject) => {
    call.resolve = resolve;
    call.reject = reject;
  });
}

/**
 * Reports a callback that is not a function.
 * @param {OpenCall} call
 * @param {'success' | 'fail' | 'complete' | 'progress'} which
 * @param {unknown} callback
 */
function reportCallback(call, which, callback) {
  if (isGiven(callback)) {
    const message =
      'TypeError: ' + call.via + ': ' + which + ' should be a function, but is ' + kindOf(callback);
    tellError({ message, stack: '' });
  }
}

/**
 * Delivers a state (rule R4).
 * @param {number} id
 * @param {unknown} state
 */
function deliverState(id, state) {
  const call = openCalls.get(id);
  if (call === undefined) return;
  if (typeof call.progress === 'function') run(call.progress, state);
  else reportCallback(call, 'progress', call.progress);
}

/**
 * Delivers the end of a call (rules R2, R3).
 * @param {number} id
 * @param {boolean} ok
 * @param {any} result
 */
function deliverEnd(id, ok, result) {
  const call = openCalls.get(id);
  if (call === undefined) return;
  openCalls.delete(id);
  if (typedCalls > 0) restoreType(id, result);
  if (call.resolve !== undefined && call.reject !== undefined) {
    const place = promiseStacksWanted ? takePlace(id) : undefined;
    if (ok) call.resolve(result);
    else call.reject(errorOf(result, place));
    return;
  }
  const callback = ok ? call.success : call.fail;
  // Inlined from `run` for speed.
  if (typeof callback === 'function') {
    try {
      callback(result);
    } catch (error) {
      reportError(error);
    }
  } else {
    reportCallback(call, ok ? 'success' : 'fail', callback);
  }
  if (typeof call.complete === 'function') run(call.complete, result);
  else if (call.complete !== undefined) reportCallback(call, 'complete', call.complete);
}

/** @param {number} id */
function takePlace(id) {
  const place = placesOfCalls.get(id);
  placesOfCalls.delete(id);
  return place;
}

/**
 * Creates the error that a promise is rejected with (rule R3). A `message` or `stack` that the
 * handler sent replaces the error's own, so that nothing it sent is lost.
 * @param {any} result
 * @param {Error} [place] an error that was created where the call was made; if left out, the error
 *     says where the program learned of the failure
 */
function errorOf(result, place) {
  const error = new NativeError(result.errMsg);
  const hasStack = place !== undefined || owns(result, 'stack');
  // Some engines write the old stack, with the name, when another one takes its place.
  if (hasStack) define(error, 'name', 'Error', false);
  if (place !== undefined) {
    define(error, 'stack', 'Error: ' + result.errMsg + '\n' + framesOf(place), false);
  }
  const keys = ownKeys(result);
  for (let i = 0; i < keys.length; i++) {
    define(error, keys[i], result[keys[i]]);
  }
  if (hasStack && !owns(result, 'name')) delete (/** @type {any} */ (error).name);
  return error;
}
