package dev.footbridge.engine;

import dev.footbridge.engine.spi.JsHost;

/**
 * What JavaScript can ask of its host, and what the host can tell JavaScript: the numbers on the
 * wire. {@code boundary.js} in the shim has the same; a test holds the two together.
 */
final class Op {
  /** Takes the message that was rung for. */
  static final int TAKE = JsHost.TAKE;

  /** Calls {@code wx.<name>}; the answer comes as a message, unless it is {@link #UNFIT}. */
  static final int CALL_WX = 1;

  /** Calls {@code wx.<name>}; the answer is the result, or {@link #UNFIT}. */
  static final int CALL_WX_SYNC = 2;

  /** Calls through {@code invokeNativePlugin}; the answer comes as a message. */
  static final int CALL_NATIVE = 3;

  /** Calls through {@code invokeNativePlugin}; the answer is the result. */
  static final int CALL_NATIVE_SYNC = 4;

  /** Tells of a call that the shim refuses: {@code name} is the function, the payload says why. */
  static final int REFUSE = 5;

  /** The same for a synchronous call; the answer is the result. */
  static final int REFUSE_SYNC = 6;

  /** Sets the deadline of the call that comes next; the payload is a number of milliseconds. */
  static final int DEADLINE = 7;

  /** Sets timer {@code id}; the payload is its delay in milliseconds. */
  static final int SET_TIMER = 8;

  /** Clears timer {@code id}. */
  static final int CLEAR_TIMER = 9;

  /** Asks for a turn for timer {@code id} as soon as the turns already queued have run. */
  static final int NEXT_TICK = 10;

  /** Writes to the console: {@code name} is the level, the payload is plain text. */
  static final int CONSOLE = 11;

  /** Reports an error nobody caught; the payload has {@code message} and {@code stack}. */
  static final int ERROR = 12;

  /** Reports a promise that was rejected and not handled; the payload is as for an error. */
  static final int REJECTION = 13;

  /** Reports what is odd but stops nothing; the payload is plain text. */
  static final int WARNING = 14;

  /** Tells where the call that comes next is made; the payload is its frames. */
  static final int STACK = 15;

  /** Tells that listener {@code id} was added to {@code name}; the payload says where. */
  static final int LISTENER = 16;

  /** Tells that listener {@code id} was removed. */
  static final int LISTENER_GONE = 17;

  /** What is answered if the stack ran out on the way. */
  static final String EXHAUSTED = "exhausted";

  /** What is answered to a call that does not fit its template; it is then to be refused. */
  static final String UNFIT = "unfit";

  private Op() {}

  /** The kinds of messages down. */
  static final class Message {
    /** The first message: the APIs. */
    static final int MANIFEST = 0;

    /** A call succeeded. */
    static final int OK = 1;

    /** A call failed. */
    static final int FAIL = 2;

    /** A call has a state. */
    static final int STATE = 3;

    /** A timer is due. */
    static final int TIMER = 4;

    /** The program's own code failed: its error hooks shall know. */
    static final int ERROR = 5;

    /** The host sends an event. */
    static final int HOST_EVENT = 6;

    private Message() {}

    /** Returns the text of a message: {@code [kind,id,json]}. */
    static String of(int kind, long id, String json) {
      return "[" + kind + "," + id + "," + json + "]";
    }

    static String of(int kind, long id) {
      return "[" + kind + "," + id + "]";
    }
  }
}
