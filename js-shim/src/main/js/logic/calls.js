// The calls of wx functions that the logic layer answers. They come from the host, which has asked
// mocks, permissions and limits before.

/** What answers a call. @type {SafeMap<string, (params: any, call: Call) => void>} */
const answers = safeMap();
/** What the catalog of APIs says about each that it knows. @type {SafeMap<string, string>} */
const groups = safeMap();
/** Why the calls of a group fail. @type {SafeMap<string, string>} */
const reasons = safeMap();

/**
 * A call to answer.
 * @typedef {object} Call
 * @property {number} id
 * @property {string} name
 */

/** @param {{apis?: any, reasons?: any, listeners?: any}} catalog */
function readCatalog(catalog) {
  eachKey(own(catalog, 'apis'), (name, group) => { groups.set(name, group); });
  eachKey(own(catalog, 'reasons'), (group, reason) => { reasons.set(group, reason); });
  eachKey(own(catalog, 'listeners'), (name, apis) => { addListenerApis(name, apis); });
}

/**
 * Ends a call well.
 * @param {Call} call
 * @param {object} [data]
 */
function succeed(call, data) {
  gate.endCall(call.id, true, jsonStringify({ __proto__: null, data: data ?? {} }));
}

/**
 * Ends a call: why it failed is part of its errMsg.
 * @param {Call} call
 * @param {string} reason
 */
function refuse(call, reason) {
  gate.endCall(call.id, false, jsonStringify({ __proto__: null, reason }));
}

/**
 * Answers a call of the program.
 * @param {number} id
 * @param {string} name
 * @param {any} params
 */
function answerCall(id, name, params) {
  const call = { id, name };
  const answer = answers.get(name);
  if (answer !== undefined) {
    answer(isObject(params) ? params : {}, call);
    return;
  }
  const group = groups.get(name);
  const reason = group === undefined ? undefined : reasons.get(group);
  if (group === 'NO_SCREEN') {
    event('noscreen', { api: name });
    succeed(call);
  } else {
    refuse(call, reason ?? 'is not available here: answer it with a mock');
  }
}

/**
 * Returns why a parameter is refused; undefined if it is of the type.
 * @param {any} params
 * @param {string} name
 * @param {'String' | 'Number' | 'Array'} type
 */
function refusalOfParameter(params, name, type) {
  const value = own(params, name);
  const is = isArray(value) ? 'Array' : nameOfType(value);
  return is === type ? undefined
    : 'parameter error: parameter.' + name + ' should be ' + type + ' instead of ' + is + ';';
}

/** @param {unknown} value */
function nameOfType(value) {
  if (value === undefined) return 'Undefined';
  if (value === null) return 'Null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'Number';
  return typeof value === 'boolean' ? 'Boolean' : 'Object';
}
