package dev.footbridge.engine.spi;

import org.jspecify.annotations.Nullable;

/** The one function a program's JavaScript can call on its host. Called on the JS thread only. */
@FunctionalInterface
public interface JsHost {
  /** The operation that takes the message which the engine rang for; the others are the shim's. */
  int TAKE = 0;

  /**
   * Carries one message up. Never throws: what goes wrong is part of the answer, or reported.
   *
   * @param op what is asked; see {@code Op} in the engine and {@code boundary.js} in the shim
   * @param id the number of the call or timer concerned, or 0
   * @param name the API or channel concerned, or null
   * @param json the payload, or null; JSON unless the operation says otherwise
   * @return the answer, or null for none
   */
  @Nullable String call(int op, long id, @Nullable String name, @Nullable String json);
}
