package dev.footbridge.engine.observe;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.spi.Payload;

/** One call, as listeners see it. Immutable. */
public interface BridgeCall {
  /** The {@code wx} function that calls any custom API by name (rule C1). */
  String NATIVE = "invokeNativePlugin";

  /** Returns the number of the call, unique and increasing within its program. */
  long id();

  /** Returns the program that called. */
  MiniAppInfo program();

  /** Returns the name of the event called; empty if the call has none. */
  String event();

  /**
   * Returns the {@code wx} function called: {@link #NATIVE}, or the event's name. It is the name
   * that {@code errMsg} starts with (rule R1).
   */
  String via();

  /** Returns whether the call is synchronous: the program waits for the result. */
  boolean isSync();

  /** Returns the parameters as the handler sees them (rule C5). */
  Payload payload();

  /** Returns the JSON text of {@link #payload()}. */
  default String jsonParams() {
    return payload().json();
  }

  /** Returns when the engine accepted the call, in nanoseconds of the program's clock. */
  long acceptedAtNanos();

  /**
   * Returns {@code Class.method} of the handler, or a name such as {@code a mock}; may be empty.
   */
  String handler();

  /**
   * Returns the JavaScript frames where the call was made, a line each, innermost first; empty
   * unless the engine records stacks for {@link StackRecording#ALL}.
   */
  String jsStack();
}
