package dev.footbridge.graaljs;

import org.jspecify.annotations.Nullable;

/** Memory that is given up when the heap is full: to end a program takes some. */
final class MemoryReserve {
  private static final int BYTES = 1 << 18;

  @SuppressWarnings("UnusedVariable") // nothing reads it; that it is held is what matters
  private static volatile byte @Nullable [] held;

  private MemoryReserve() {}

  /** Takes the memory, unless it is held. */
  static void hold() {
    if (held == null) {
      held = new byte[BYTES];
    }
  }

  /** Gives the memory up, until the next {@link #hold}. */
  static void giveUp() {
    held = null;
  }
}
