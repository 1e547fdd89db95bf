// What the logic layer of a whole program gets of the shim: messages, and the shim's own helpers. It
// never sees the host function. Its script runs right behind the shim, and takes the gate.

/** @type {(id: number, message: any) => void} */
let logicMessage = () => {
  throw new NativeError('a message to the logic layer, but the program has none');
};

const LOGIC_GATE = '__footbridge_logic';

const logicGate = freeze({
  __proto__: null,
  /**
   * Asks or tells the Java side of the logic layer.
   * @param {string} verb
   * @param {string} json
   * @returns {string | null | undefined} JSON, if there is an answer
   */
  ask(verb, json) {
    const answer = host(OP_LOGIC, 0, verb, json);
    if (answer === EXHAUSTED) throw exhaustion();
    return answer;
  },
  /**
   * Ends a call of an API that the logic layer answers.
   * @param {number} id
   * @param {boolean} ok
   * @param {string} json an object with `data` and `reason`, which may be missing
   */
  endCall(id, ok, json) { tell(OP_LOGIC_END, id, ok ? 'ok' : 'fail', json); },
  /** @param {(id: number, message: any) => void} receiver takes the host's messages */
  onMessage(receiver) { logicMessage = receiver; },
  /** Returns the number of the call that the program made last. */
  lastCallId() { return lastCallId; },
  /** @param {string} text */
  warn(text) { tell(OP_WARNING, 0, undefined, text); },
  addListener,
  apply,
  construct,
  define,
  defineProperty,
  describeUncaught,
  formatValue,
  freeze,
  getLaunchOptionsSync,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  globalObject,
  isArray,
  isFiniteNumber,
  jsonParse,
  jsonStringify,
  kindOf,
  nextTick,
  offError,
  onError,
  owns,
  ownKeys,
  promiseThen,
  removeListener,
  reportError,
  requireFunction,
  run,
  safeMap,
  setLaunchOptions,
  setPrototypeOf,
  stringIncludes,
  stringIndexOf,
  stringReplaceAll,
  stringSlice,
  stringSplit,
  stringStartsWith,
  uncurried,
  wx: shimApis,
});
define(root, LOGIC_GATE, logicGate, false);

/** Hides the gate from the program, before its first line runs. */
function closeLogicGate() {
  delete root[LOGIC_GATE];
}
