package dev.footbridge.engine.internal.wire;

import dev.footbridge.engine.spi.JsHost;
import dev.footbridge.engine.spi.Payload;
import org.jspecify.annotations.Nullable;

/**
 * The operations that the shim can request from its host: the numbers on the wire. {@code wire.js}
 * in the shim has the same numbers; a test compares the two. Runtimes request {@link JsHost#TAKE}.
 */
public final class Op {
  /** Calls {@code wx.<name>}; the result arrives as a message. */
  public static final int CALL_WX = 1;

  /** Calls {@code wx.<name>}; the answer is the result. */
  public static final int CALL_WX_SYNC = 2;

  /** Calls through {@code invokeNativePlugin}; the result arrives as a message. */
  public static final int CALL_NATIVE = 3;

  /** Calls through {@code invokeNativePlugin}; the answer is the result. */
  public static final int CALL_NATIVE_SYNC = 4;

  /**
   * Sets timer {@code id}; the payload is its delay in milliseconds, the name {@link #AGAIN} if it
   * is a repeating timer that has run, the envelope the name of its callback.
   */
  public static final int SET_TIMER = 5;

  /** The name of {@link #SET_TIMER} for a repeating timer that has run. */
  public static final String AGAIN = "again";

  /** Clears timer {@code id}. */
  public static final int CLEAR_TIMER = 6;

  /** Queues a turn for timer {@code id} behind the turns already queued. */
  public static final int NEXT_TICK = 7;

  /** Writes to the console: {@code name} is the level, the payload is plain text. */
  public static final int CONSOLE = 8;

  /** Reports an uncaught error; the payload has {@code message} and {@code stack}. */
  public static final int ERROR = 9;

  /** Reports a promise that was rejected without a handler; the payload is as for an error. */
  public static final int REJECTION = 10;

  /** Reports a warning; the payload is plain text. */
  public static final int WARNING = 11;

  /** Reports that listener {@code id} was added to {@code name}; the payload is the stack. */
  public static final int LISTENER = 12;

  /** Reports that listener {@code id} was removed. */
  public static final int LISTENER_GONE = 13;

  /** Returns the time of day, in milliseconds since 1970 in UTC. */
  public static final int NOW = 14;

  /**
   * Returns how far the local time is ahead of UTC, in milliseconds, at the instant in the payload,
   * which is in milliseconds since 1970.
   */
  public static final int OFFSET = 15;

  /** Returns the same for a local time: the payload is in milliseconds since 1970, local time. */
  public static final int OFFSET_OF_LOCAL = 16;

  /** Returns the time zone's short name at the instant in the payload. */
  public static final int ZONE_NAME = 17;

  /** Returns the first state of {@code Math.random}: a JSON array of four 32-bit numbers. */
  public static final int SEED = 18;

  /** Returns the bytes in the payload, a JSON array of numbers, as base64. */
  public static final int TO_BASE64 = 19;

  /** Returns the bytes of the payload, base64 without padding, as a JSON array of numbers. */
  public static final int FROM_BASE64 = 20;

  /** The logic layer asks or tells its Java side: {@code name} is the verb. */
  public static final int LOGIC = 21;

  /**
   * The logic layer ends call {@code id}: {@code name} is {@code ok} or {@code fail}; the payload
   * has {@code data} and {@code reason}, which may be missing.
   */
  public static final int LOGIC_END = 22;

  /**
   * The answer if the stack has too little room: nothing was done. Like that of {@link #searching},
   * it sorts before each JSON object, so that the shim finds both with one comparison.
   */
  public static final Payload EXHAUSTED = JsHost.EXHAUSTED;

  private static final Payload SEARCH = Payload.of(" ");

  private Op() {}

  /**
   * Returns the answer of a call whose parameters the shim should search for objects that JSON
   * cannot carry (rule B4).
   *
   * @param answer the answer of a synchronous call, else null
   */
  public static Payload searching(@Nullable Payload answer) {
    return answer == null ? SEARCH : Payload.of(" " + answer.json());
  }
}
