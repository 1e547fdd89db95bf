// The functions that the runtime provides, and the numbers on the wire. Op.java and Message.java in
// the engine have the same numbers.

const OP_CALL_WX = 1;
const OP_CALL_WX_SYNC = 2;
const OP_CALL_NATIVE = 3;
const OP_CALL_NATIVE_SYNC = 4;
const OP_SET_TIMER = 5;
const OP_CLEAR_TIMER = 6;
const OP_NEXT_TICK = 7;
const OP_CONSOLE = 8;
const OP_ERROR = 9;
const OP_REJECTION = 10;
const OP_WARNING = 11;
const OP_LISTENER = 12;
const OP_LISTENER_GONE = 13;
const OP_LOGIC = 21;
const OP_LOGIC_END = 22;

const MESSAGE_MANIFEST = 0;
const MESSAGE_OK = 1;
const MESSAGE_FAIL = 2;
const MESSAGE_STATE = 3;
const MESSAGE_TIMER = 4;
const MESSAGE_ERROR = 5;
const MESSAGE_HOST_EVENT = 6;
const MESSAGE_LOGIC = 7;

// ErrorCode.java has all codes; the shim uses these.
const ERR_MALFORMED_CALL = 1002;
const ERR_UNSENDABLE_ARGUMENTS = 1003;

const root = /** @type {any} */ (globalThis);

/**
 * The runtime's functions: the host function, the one that takes what handles messages, and one for
 * each capability it declares.
 * @type {{
 *   host: (op: number, id: number, name?: string, json?: string, envelope?: string) =>
 *       string | null | undefined,
 *   onMessage: (receive: (text: string) => void) => void,
 *   describe?: (describe: (thrown: unknown) => string | undefined) => void,
 *   trackRejections?: (handler: (reason: unknown, promise: unknown) => void) => void,
 * }}
 */
const runtime = root.__footbridge;
delete root.__footbridge;
const { host } = runtime;

/**
 * Calls the host for an operation without an answer.
 * @param {number} op
 * @param {number} id
 * @param {string} [name]
 * @param {string} [json]
 * @param {string} [envelope]
 */
function tell(op, id, name, json, envelope) {
  if (host(op, id, name, json, envelope) === EXHAUSTED) throw exhaustion();
}

/**
 * Asks the host for what an operation answers.
 * @param {number} op
 * @param {string} payload
 * @returns {string}
 */
function answerTo(op, payload) {
  const text = /** @type {string} */ (host(op, 0, undefined, payload));
  if (text === EXHAUSTED) throw exhaustion();
  return text;
}
