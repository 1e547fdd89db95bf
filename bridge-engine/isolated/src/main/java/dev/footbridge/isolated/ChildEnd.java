package dev.footbridge.isolated;

import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Why a child ended.
 *
 * @param kind what it means for its programs
 * @param what what happened to it, as the rest of a sentence; nothing in it comes from the child
 * @param detail what the child wrote last; empty if nothing, or if it does not matter
 */
record ChildEnd(Kind kind, String what, String detail) {
  /** The exit status of a child whose stack overflowed while it called its parent. */
  static final int OVERFLOWED = 70;

  /** The exit status of a JVM that was told to exit when it is out of memory. */
  private static final int OUT_OF_MEMORY = 3;

  /** A shell adds the number of the signal to this. */
  private static final int SIGNAL = 128;

  /** Returns the end of a child that this process stopped. */
  static ChildEnd stopped(String because) {
    return new ChildEnd(Kind.ENGINE_FAILED, "was stopped: " + because, "");
  }

  /**
   * Returns the end of a child that ended by itself, or that broke the rules.
   *
   * @param complaint which rule it broke; null for none
   */
  static ChildEnd of(int status, @Nullable String complaint, String lastLine) {
    if (status == OVERFLOWED) {
      return new ChildEnd(
          Kind.ENGINE_FAILED, "ended: its stack overflowed in a call to its parent", "");
    }
    if (status == OUT_OF_MEMORY) {
      return new ChildEnd(Kind.OUT_OF_MEMORY, "ran out of memory", "");
    }
    if (complaint != null) {
      return stopped(complaint);
    }
    String how =
        status > SIGNAL
            ? "crashed (signal " + (status - SIGNAL) + ")"
            : "ended with status " + status;
    return new ChildEnd(Kind.ENGINE_FAILED, how, lastLine);
  }

  /** Returns the failure of a program in the child. */
  JsException failure() {
    String sentence = "the process that ran the program " + what;
    return new JsException(kind, detail.isEmpty() ? sentence : sentence + ": " + detail, null, "");
  }
}
