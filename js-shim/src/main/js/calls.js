// Calls from their first line to their callbacks (rules C1 to C8, R1 to R6).

const NATIVE = 'invokeNativePlugin';

/**
 * A call that waits for its end.
 * @typedef {object} OpenCall
 * @property {string} via the wx function called
 * @property {any} success
 * @property {any} fail
 * @property {any} complete
 * @property {any} progress
 * @property {((result: object) => void) | undefined} resolve given if the call returned a promise
 * @property {((error: Error) => void) | undefined} reject
 */

/** @type {SafeMap<number, OpenCall>} */
const openCalls = new SafeMap();
let lastCallId = 0;

/** What a call cannot be made for: becomes its failure. */
class Refusal {
  // Fields, which are defined, where a bare assignment would meet the setters of Object.prototype.
  errCode = 0;
  reason = '';
  /** The arguments as JSON, if they could be written. */
  json = '{}';

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
 * Calls `wx.<name>(options)`.
 * @param {string} name
 * @param {boolean} sync
 * @param {any} template of its parameters, or null
 * @param {unknown} given
 */
function callWx(name, sync, template, given) {
  const options = optionsOf(given);
  const json = options instanceof Refusal ? options : checkedText(name, template, options);
  const id = ++lastCallId;
  if (sync) return answerNow(id, OP_CALL_WX_SYNC, name, name, json);
  return answerLater(id, OP_CALL_WX, name, name, json, options);
}

/**
 * Calls `wx.invokeNativePlugin(options)`.
 * @param {unknown} given
 */
function invokeNativePlugin(given) {
  const options = optionsOf(given);
  const id = ++lastCallId;
  if (options instanceof Refusal) return answerLater(id, OP_CALL_NATIVE, NATIVE, '', options, options);
  const target = targetOf(options);
  if (target instanceof Refusal) return answerLater(id, OP_CALL_NATIVE, NATIVE, '', target, options);
  const json = target.refusal || textOf(options);
  if (target.timeout !== undefined) host(OP_DEADLINE, id, undefined, `${target.timeout}`);
  if (target.sync) return answerNow(id, OP_CALL_NATIVE_SYNC, NATIVE, target.event, json);
  return answerLater(id, OP_CALL_NATIVE, NATIVE, target.event, json, options);
}

/**
 * @param {unknown} given
 * @returns {any} the options, or a refusal (rule C7)
 */
function optionsOf(given) {
  if (given === undefined || given === null) return {};
  if (typeof given === 'object' && !isArray(given)) return given;
  return new Refusal(
    ERR_MALFORMED_CALL, `expected an object of options, but was given ${kindOf(given)}`);
}

/**
 * Reads whom `invokeNativePlugin` shall call, and how.
 * @param {any} options
 * @returns {{event: string, sync: boolean, timeout: number | undefined,
 *     refusal: Refusal | undefined} | Refusal}
 */
function targetOf(options) {
  try {
    const { api_name: event, sync, timeout } = options;
    const named = typeof event === 'string' && event !== '';
    let refusal;
    if (!named) {
      const found = event === '' ? 'an empty string' : kindOf(event);
      refusal = new Refusal(
        ERR_MALFORMED_CALL, `api_name should be the name of an API, but is ${found}`);
    } else if (timeout !== undefined && !isDuration(timeout)) {
      refusal = new Refusal(
        ERR_MALFORMED_CALL,
        `timeout should be a number of milliseconds above 0, but is ${formatValue(timeout, 0)}`);
    }
    return {
      event: named ? event : '',
      sync: sync === true,
      timeout: refusal === undefined ? timeout : undefined,
      refusal,
    };
  } catch (error) {
    return unsendable(error);
  }
}

/** @param {unknown} value */
function isDuration(value) {
  return typeof value === 'number' && isFiniteNumber(value) && value > 0;
}

/**
 * Writes options as JSON (rules C5, S8).
 * @param {object} options
 * @returns {string | Refusal}
 */
function textOf(options) {
  try {
    const text = jsonStringify(options);
    if (text !== undefined && text[0] === '{') return text;
    return new Refusal(
      ERR_UNSENDABLE_ARGUMENTS, 'the arguments cannot be sent: toJSON does not return an object');
  } catch (error) {
    return unsendable(error);
  }
}

/**
 * Writes the options of a configured API as JSON, if they fit its template.
 * @param {string} name
 * @param {any} template
 * @param {object} options
 */
function checkedText(name, template, options) {
  const json = textOf(options);
  if (json instanceof Refusal) return json;
  try {
    const refusal = checkParams(name, template, options);
    if (refusal === undefined) return json;
    refusal.json = json;
    return refusal;
  } catch (error) {
    return unsendable(error);
  }
}

/** @param {unknown} error */
function unsendable(error) {
  const { message } = describeError(error);
  return new Refusal(ERR_UNSENDABLE_ARGUMENTS, `the arguments cannot be sent: ${message}`);
}

/**
 * @param {Refusal} refusal
 * @param {string} event
 */
function refusalText(refusal, event) {
  const { errCode, reason, json } = refusal;
  return jsonStringify({ __proto__: null, event, errCode, reason, json });
}

/**
 * Makes a synchronous call.
 * @param {number} id
 * @param {number} op
 * @param {string} via
 * @param {string} event
 * @param {string | Refusal} json
 */
function answerNow(id, op, via, event, json) {
  noteCall(id);
  const text = typeof json === 'string'
    ? host(op, id, event, json)
    : host(OP_REFUSE_SYNC, id, via, refusalText(json, event));
  if (text === EXHAUSTED) throw exhaustion();
  return jsonParse(/** @type {string} */ (text));
}

/**
 * Makes an asynchronous call.
 * @param {number} id
 * @param {number} op
 * @param {string} via
 * @param {string} event
 * @param {string | Refusal} json
 * @param {any} options
 */
function answerLater(id, op, via, event, json, options) {
  /** @type {OpenCall} */
  const call = {
    via,
    success: undefined,
    fail: undefined,
    complete: undefined,
    progress: undefined,
    resolve: undefined,
    reject: undefined,
  };
  let request = json;
  try {
    readCallbacks(call, options);
  } catch (error) {
    request = unsendable(error);
  }
  const promise = hasCallback(call) ? undefined : promiseOf(call);
  openCalls.set(id, call);
  try {
    noteCall(id);
    const answer = typeof request === 'string'
      ? host(op, id, event, request)
      : host(OP_REFUSE, id, via, refusalText(request, event));
    if (answer === EXHAUSTED) throw exhaustion();
  } catch (error) {
    openCalls.delete(id); // nobody will answer, or nobody shall hear: the caller is told now
    throw error;
  }
  return promise;
}

/**
 * @param {OpenCall} call
 * @param {any} options
 */
function readCallbacks(call, options) {
  if (owns(options, 'success')) call.success = options.success;
  if (owns(options, 'fail')) call.fail = options.fail;
  if (owns(options, 'complete')) call.complete = options.complete;
  if (owns(options, 'progress')) call.progress = options.progress;
}

/** @param {OpenCall} call */
function hasCallback({ success, fail, complete }) {
  return isGiven(success) || isGiven(fail) || isGiven(complete);
}

/** @param {unknown} value */
function isGiven(value) {
  return value !== undefined && value !== null;
}

/** @param {OpenCall} call */
function promiseOf(call) {
  return new NativePromise((resolve, reject) => {
    call.resolve = resolve;
    call.reject = reject;
  });
}

/**
 * Runs one of a call's callbacks, if it was given.
 * @param {OpenCall} call
 * @param {'success' | 'fail' | 'complete' | 'progress'} which
 * @param {unknown} argument
 */
function callBack(call, which, argument) {
  const callback = call[which];
  if (typeof callback === 'function') {
    run(callback, argument);
  } else if (isGiven(callback)) {
    reportError(new NativeTypeError(
      `${call.via}: ${which} should be a function, but is ${kindOf(callback)}`));
  }
}

/**
 * Delivers a state (rule R4).
 * @param {number} id
 * @param {unknown} state
 */
function deliverState(id, state) {
  const call = openCalls.get(id);
  if (call !== undefined) callBack(call, 'progress', state);
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
  if (call.resolve !== undefined && call.reject !== undefined) {
    if (ok) {
      call.resolve(result);
    } else {
      call.reject(errorOf(result));
    }
    return;
  }
  callBack(call, ok ? 'success' : 'fail', result);
  callBack(call, 'complete', result);
}

/**
 * Makes the error that a promise is rejected with (rule R3).
 * @param {any} result
 */
function errorOf(result) {
  const error = new NativeError(result.errMsg);
  const keys = ownKeys(result);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (key !== 'stack' && key !== 'message') define(error, key, result[key]);
  }
  return error;
}
