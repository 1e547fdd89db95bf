package dev.footbridge.quickjs;

import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The texts that cross between JavaScript and Java in one turn. The JNI of quickjs-kt holds each of
 * them on the Java heap until the turn ends, so a turn that does not end must not pass any number.
 */
final class TurnTexts {
  private static final long MEBIBYTE = 1 << 20;

  /** About what a call takes, beside its texts. */
  private static final int CALL = 200;

  private static final int BYTES_PER_UNIT = 2;

  private final long most = Math.min(512 * MEBIBYTE, Runtime.getRuntime().maxMemory() / 4);
  private long held;

  /** A turn begins, and holds nothing. */
  void clear() {
    held = 0;
  }

  /** Counts a call of Java. */
  void addCall(@Nullable String name, @Nullable String json, @Nullable String envelope) {
    held += CALL + bytesOf(name) + bytesOf(json) + bytesOf(envelope);
  }

  /** Counts what Java answers. */
  void addAnswer(@Nullable String text) {
    held += bytesOf(text);
  }

  private static long bytesOf(@Nullable String text) {
    return text == null ? 0 : (long) BYTES_PER_UNIT * text.length();
  }

  /** Returns whether the turn has passed too much. */
  boolean areTooMany() {
    return held > most;
  }

  JsException failure() {
    return new JsException(
        Kind.OUT_OF_MEMORY,
        "the program passed more than "
            + most / MEBIBYTE
            + " MiB of text to its host and back in one turn, which is freed only when the turn"
            + " ends; the program was stopped",
        null,
        "");
  }
}
