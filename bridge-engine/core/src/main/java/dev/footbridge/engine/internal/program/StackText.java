package dev.footbridge.engine.internal.program;

import dev.footbridge.engine.spi.JsStack;

/** Names the engine's own scripts, whose frames {@link JsStack} leaves out of stacks. */
final class StackText {
  /** The prefix of their names. */
  static final String SHIM = JsStack.OURS;

  private StackText() {}
}
