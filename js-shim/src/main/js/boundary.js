// The one function up and the numbers on the wire. Op.java in the engine has the same numbers.

const OP_TAKE = 0;
const OP_CALL_WX = 1;
const OP_CALL_WX_SYNC = 2;
const OP_CALL_NATIVE = 3;
const OP_CALL_NATIVE_SYNC = 4;
const OP_REFUSE = 5;
const OP_REFUSE_SYNC = 6;
const OP_DEADLINE = 7;
const OP_SET_TIMER = 8;
const OP_CLEAR_TIMER = 9;
const OP_NEXT_TICK = 10;
const OP_CONSOLE = 11;
const OP_ERROR = 12;
const OP_REJECTION = 13;
const OP_WARNING = 14;
const OP_STACK = 15;
const OP_LISTENER = 16;
const OP_LISTENER_GONE = 17;

// What the host answers if the stack ran out on the way: it did nothing.
const EXHAUSTED = 'exhausted';
// What it answers to a call that does not fit its template, and that it did not accept.
const UNFIT = 'unfit';

const MESSAGE_MANIFEST = 0;
const MESSAGE_OK = 1;
const MESSAGE_FAIL = 2;
const MESSAGE_STATE = 3;
const MESSAGE_TIMER = 4;
const MESSAGE_ERROR = 5;
const MESSAGE_HOST_EVENT = 6;

// ErrorCode.java has these, with all others.
const ERR_MALFORMED_CALL = 1002;
const ERR_UNSENDABLE_ARGUMENTS = 1003;
const ERR_PARAMETER_ERROR = 1004;

const root = /** @type {any} */ (globalThis);

/** @type {(op: number, id: number, name?: string, json?: string) => string | null | undefined} */
const host = root.__footbridge_host;
delete root.__footbridge_host;

/** Makes what JavaScript throws when its stack runs out. */
function exhaustion() {
  return new NativeRangeError('Maximum call stack size exceeded');
}
