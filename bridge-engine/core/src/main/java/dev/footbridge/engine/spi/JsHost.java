package dev.footbridge.engine.spi;

import org.jspecify.annotations.Nullable;

/** The only host function that JavaScript can call. Called on the JS thread only. */
@FunctionalInterface
public interface JsHost {
  /** The operation that returns the message the engine rang for; only the runtime uses it. */
  int TAKE = 0;

  /**
   * The answer to an operation for which the stack has too little room: nothing was done. The shim
   * throws a RangeError.
   */
  Payload EXHAUSTED = Payload.of("!exhausted");

  /**
   * Passes one request from JavaScript to the engine. Never throws: a failure is part of the
   * answer, or is reported to listeners.
   *
   * @param op the operation; see {@code Op} in the engine and {@code wire.js} in the shim
   * @param id the number of the call or timer, or 0
   * @param name the name of the API or event, or null
   * @param payload the data, or null; JSON unless the operation says otherwise
   * @param envelope what the engine needs besides a call's parameters, as JSON text that the shim
   *     wrote; null if nothing
   * @return the answer, or null if the operation has none
   */
  @Nullable Payload call(
      int op, long id, @Nullable String name, @Nullable Payload payload, @Nullable String envelope);
}
