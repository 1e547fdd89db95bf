package dev.footbridge.engine.spi;

import org.jspecify.annotations.Nullable;

/** The one function a program's JavaScript can call on its host. Called on the JS thread only. */
@FunctionalInterface
public interface JsHost {
  /** The operation that takes the message which the engine rang for; the others are the shim's. */
  int TAKE = 0;

  /**
   * Carries one request from JavaScript to the engine. Never throws: a failure is part of the
   * answer, or is reported.
   *
   * @param op what is asked; see {@code Op} in the engine and {@code wire.js} in the shim
   * @param id the number of the call or timer concerned, or 0
   * @param name the API or channel concerned, or null
   * @param payload what is sent, or null; JSON unless the operation says otherwise
   * @param envelope what the engine has to know of a call beside its parameters, as the JSON text
   *     that the shim wrote; null for nothing
   * @return the answer, or null for none
   */
  @Nullable Payload call(
      int op, long id, @Nullable String name, @Nullable Payload payload, @Nullable String envelope);
}
