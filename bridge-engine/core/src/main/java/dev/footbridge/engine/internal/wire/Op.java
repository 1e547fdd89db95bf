package dev.footbridge.engine.internal.wire;

import dev.footbridge.engine.spi.JsHost;
import dev.footbridge.engine.spi.Payload;

/**
 * What JavaScript can ask of its host: the numbers on the wire. {@code wire.js} in the shim has the
 * same; a test compares the two.
 */
public final class Op {
  /** Takes the message that was rung for. */
  public static final int TAKE = JsHost.TAKE;

  /** Calls {@code wx.<name>}; the answer comes as a message. */
  public static final int CALL_WX = 1;

  /** Calls {@code wx.<name>}; the answer is the result. */
  public static final int CALL_WX_SYNC = 2;

  /** Calls through {@code invokeNativePlugin}; the answer comes as a message. */
  public static final int CALL_NATIVE = 3;

  /** Calls through {@code invokeNativePlugin}; the answer is the result. */
  public static final int CALL_NATIVE_SYNC = 4;

  /** Sets timer {@code id}; the payload is its delay in milliseconds. */
  public static final int SET_TIMER = 5;

  /** Clears timer {@code id}. */
  public static final int CLEAR_TIMER = 6;

  /** Asks for a turn for timer {@code id} as soon as the turns already queued have run. */
  public static final int NEXT_TICK = 7;

  /** Writes to the console: {@code name} is the level, the payload is plain text. */
  public static final int CONSOLE = 8;

  /** Reports an error nobody caught; the payload has {@code message} and {@code stack}. */
  public static final int ERROR = 9;

  /** Reports a promise that was rejected and not handled; the payload is as for an error. */
  public static final int REJECTION = 10;

  /** Reports what is odd but stops nothing; the payload is plain text. */
  public static final int WARNING = 11;

  /** Reports that listener {@code id} was added to {@code name}; the payload says where. */
  public static final int LISTENER = 12;

  /** Reports that listener {@code id} was removed. */
  public static final int LISTENER_GONE = 13;

  /** The answer where the stack has too little room: nothing was done. */
  public static final Payload EXHAUSTED = Payload.of("exhausted");

  private Op() {}
}
