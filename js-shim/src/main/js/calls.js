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
const openCalls = safeMap();
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
  const isOptions = isObject(given);
  const options = isOptions ? given : optionsOf(given);
  // What the program gave is not asked for its prototype, for a proxy may throw.
  const json = !isOptions && options instanceof Refusal
    ? options : checkedText(name, template, options);
  const id = ++lastCallId;
  if (sync) return answerNow(id, OP_CALL_WX_SYNC, name, name, json, options);
  return answerLater(id, OP_CALL_WX, name, name, json, options);
}

/**
 * Makes `wx.<name>` for an API whose template, if it has one, is not checked here.
 * @param {string} name
 * @param {boolean} sync
 */
function wxApi(name, sync) {
  return sync
    ? (/** @type {unknown} */ given) => {
      if (typeof given !== 'object' || given === null) return callWx(name, true, null, given);
      // Without calls in between: it is what programs wait for most often. Arrays are the host's to
      // refuse, for it sees at less cost what they are. (Here, a toJSON may make options of one.)
      let json;
      try {
        json = jsonStringify(given);
      } catch (error) {
        const refusal = unwritable(given, error);
        return answerNow(++lastCallId, OP_CALL_WX_SYNC, name, name, refusal, given);
      }
      const id = ++lastCallId;
      if (stacksWanted) noteCall(id);
      const text = host(OP_CALL_WX_SYNC, id, name, json);
      if (text === EXHAUSTED) throw exhaustion();
      if (text === UNFIT) {
        const refusal = misfitRefusal(name, json, given);
        return answerNow(id, OP_CALL_WX_SYNC, name, name, refusal, given);
      }
      return jsonParse(/** @type {string} */ (text));
    }
    : (/** @type {unknown} */ given) => {
      if (typeof given !== 'object' || given === null) return callWx(name, false, null, given);
      return answerLater(++lastCallId, OP_CALL_WX, name, name, undefined, given);
    };
}

/**
 * Makes `wx.<name>` for an API whose template is checked here.
 * @param {string} name
 * @param {boolean} sync
 * @param {any} template
 */
function checkedApi(name, sync, template) {
  return (/** @type {unknown} */ options) => callWx(name, sync, template, options);
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
  // With few calls in between, as in wxApi.
  const isNamed = typeof event === 'string' && event !== '';
  const refusal = isNamed && timeout === undefined ? undefined : refusalOf(given, event, timeout);
  const name = isNamed ? event : '';
  return sync === true
    ? answerNow(id, OP_CALL_NATIVE_SYNC, NATIVE, name, refusal, given, timeout)
    : answerLater(id, OP_CALL_NATIVE, NATIVE, name, refusal, given, timeout);
}

/**
 * Says why `invokeNativePlugin` cannot call, if so.
 * @param {object} given
 * @param {unknown} event
 * @param {unknown} timeout
 */
function refusalOf(given, event, timeout) {
  if (isArray(given)) return optionsOf(given);
  if (typeof event !== 'string' || event === '') {
    const found = event === '' ? 'an empty string' : kindOf(event);
    return new Refusal(
      ERR_MALFORMED_CALL, `api_name should be the name of an API, but is ${found}`);
  }
  if (timeout !== undefined && !isDuration(timeout)) {
    return new Refusal(
      ERR_MALFORMED_CALL,
      `timeout should be a number of milliseconds above 0, but is ${formatValue(timeout, 1)}`);
  }
  return undefined;
}

/**
 * @param {unknown} given what is no object of options
 * @returns {any} the options that it counts as, or a refusal (rule C7)
 */
function optionsOf(given) {
  if (given === undefined || given === null) return { __proto__: null };
  return new Refusal(
    ERR_MALFORMED_CALL, `expected an object of options, but was given ${kindOf(given)}`);
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
  let text;
  try {
    text = jsonStringify(options);
  } catch (error) {
    return unsendable(error);
  }
  // What toJSON may have made of it is for the host to see.
  return text === undefined ? 'null' : text;
}

/**
 * Writes the options of an API as JSON, and warns if they do not fit its template.
 * @param {string} name
 * @param {any} template null if there is none to look at
 * @param {object} options
 */
function checkedText(name, template, options) {
  const json = textOf(options);
  if (template === null || json instanceof Refusal) return json;
  try {
    const wrong = misfitOf(template, json, options);
    if (wrong !== '') host(OP_WARNING, 0, undefined, `wx.${name}: ${wrong}`);
    return json;
  } catch (error) {
    return unsendable(error);
  }
}

/**
 * Says how a call does not fit its template, as the host found.
 * @param {string} name
 * @param {string} json
 * @param {object} options what the JSON was written from
 */
function misfitRefusal(name, json, options) {
  try {
    const wrong = misfitOf(templateOf(name), json, options);
    const refusal = new Refusal(
      ERR_PARAMETER_ERROR, wrong || 'parameter error: the host cannot read the parameters');
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
 * Says why what was given could not be written, which may be an array (rules C7, S8).
 * @param {object} given
 * @param {unknown} error
 */
function unwritable(given, error) {
  return isArray(given) ? optionsOf(given) : unsendable(error);
}

/**
 * Tells the host of a call that cannot be made, and how it ends.
 * @param {number} op
 * @param {number} id
 * @param {string} via
 * @param {string} event
 * @param {Refusal} refusal
 */
function refuse(op, id, via, event, refusal) {
  const { errCode, reason, json } = refusal;
  const text = jsonStringify({ __proto__: null, event, errCode, reason, json });
  if (stacksWanted) noteCall(id);
  return host(op, id, via, text);
}

/**
 * Makes a synchronous call.
 * @param {number} id
 * @param {number} op
 * @param {string} via
 * @param {string} event
 * @param {string | Refusal | undefined} json undefined if the options are still to be written
 * @param {any} options
 * @param {number} [timeout] ms
 */
function answerNow(id, op, via, event, json, options, timeout) {
  /** @type {string | Refusal} */
  let request;
  try {
    request = json ?? (isArrayOrThrow(options) ? optionsOf(options) : jsonStringify(options))
      ?? 'null'; // as in answerLater
  } catch (error) {
    request = unwritable(options, error);
  }
  let text;
  if (typeof request === 'string') {
    if (stacksWanted) noteCall(id);
    if (timeout !== undefined) noteTimeout(id, timeout);
    text = host(op, id, event, request);
    if (text === UNFIT) request = misfitRefusal(event, request, options);
  }
  if (typeof request !== 'string') text = refuse(OP_REFUSE_SYNC, id, via, event, request);
  if (text === EXHAUSTED) throw exhaustion();
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
  // With few calls in between, as in the synchronous case.
  try {
    if (owns(options, 'success')) success = options.success;
    if (owns(options, 'fail')) fail = options.fail;
    if (owns(options, 'complete')) complete = options.complete;
    if (owns(options, 'progress')) progress = options.progress;
    areRead = true;
    // After the callbacks, one of which shall hear of what cannot be sent. What toJSON may have made
    // of the options is for the host to see, also if it is nothing.
    request = json ?? (isArrayOrThrow(options) ? optionsOf(options) : jsonStringify(options))
      ?? 'null';
  } catch (error) {
    request = unwritable(options, error);
    if (!areRead) {
      fail ??= readCallback(options, 'fail');
      complete ??= readCallback(options, 'complete');
      // With success alone nobody would hear of the failure, where a promise tells it.
      if (!isGiven(fail) && !isGiven(complete)) success = undefined;
    }
  }
  /** @type {OpenCall} */
  const call = { via, success, fail, complete, progress, resolve: undefined, reject: undefined };
  const promise = (success ?? fail ?? complete ?? null) === null ? promiseOf(call) : undefined;
  openCalls.set(id, call);
  try {
    let answer;
    if (typeof request === 'string') {
      if (stacksWanted) noteCall(id);
      if (timeout !== undefined) noteTimeout(id, timeout);
      answer = host(op, id, event, request);
      if (answer === UNFIT) request = misfitRefusal(event, request, options);
    }
    if (typeof request !== 'string') answer = refuse(OP_REFUSE, id, via, event, request);
    if (answer) throw exhaustion(); // what is accepted is not answered yet
  } catch (error) {
    openCalls.delete(id); // nobody will answer, or nobody shall hear: the caller is told now
    throw error;
  }
  return promise;
}

/**
 * Sets the deadline of the call that comes next, after all code of the program's that may call too.
 * @param {number} id
 * @param {number} timeout ms
 */
function noteTimeout(id, timeout) {
  host(OP_DEADLINE, id, undefined, `${timeout}`);
}

/** @param {unknown} value */
function isGiven(value) {
  return value !== undefined && value !== null;
}

/**
 * Reads a callback where another could not be read.
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
 * Reports a callback that is none.
 * @param {OpenCall} call
 * @param {'success' | 'fail' | 'complete' | 'progress'} which
 * @param {unknown} callback
 */
function reportCallback(call, which, callback) {
  if (isGiven(callback)) {
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
  if (call.resolve !== undefined && call.reject !== undefined) {
    if (ok) call.resolve(result);
    else call.reject(errorOf(result));
    return;
  }
  const callback = ok ? call.success : call.fail;
  // What run does, without one more call on the way of every call.
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

/**
 * Makes the error that a promise is rejected with (rule R3). A handler's own `message` or `stack`
 * takes the place of the error's: nothing that it sent is lost.
 * @param {any} result
 */
function errorOf(result) {
  const error = new NativeError(result.errMsg);
  const keys = ownKeys(result);
  for (let i = 0; i < keys.length; i++) {
    define(error, keys[i], result[keys[i]]);
  }
  return error;
}
