package dev.footbridge.engine.spi;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A failure of JavaScript: an error that a program threw and did not catch, a syntax error, or a
 * turn that was stopped. Holds text only, no objects of the JavaScript engine.
 */
public final class JsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why JavaScript failed. */
  public enum Kind {
    /** The source does not parse. */
    SYNTAX,
    /** The program threw a value and nothing caught it. */
    THROWN,
    /** The turn was {@linkplain JsContext#interrupt() interrupted}. */
    INTERRUPTED,
    /** The context is out of memory and cannot be used further. */
    OUT_OF_MEMORY,
    /** The JavaScript engine failed; the context is unusable. The program is not notified. */
    ENGINE_FAILED
  }

  private final Kind kind;
  private final @Nullable String position;
  private final String jsStack;

  /**
   * Creates an exception.
   *
   * @param kind why JavaScript failed
   * @param message the error's name and message, e.g. {@code TypeError: x is not a function}
   * @param position the position as {@code file:line:column}, both counted from 1; null if unknown
   * @param jsStack the JavaScript frames, a line each, innermost first; may be empty
   */
  public JsException(Kind kind, String message, @Nullable String position, String jsStack) {
    super(message);
    Objects.requireNonNull(message, "message");
    this.kind = Objects.requireNonNull(kind, "kind");
    this.position = position;
    this.jsStack = Objects.requireNonNull(jsStack, "jsStack");
  }

  /** Returns why JavaScript failed. */
  public Kind kind() {
    return kind;
  }

  /** Returns the position as {@code file:line:column}, or null if unknown. */
  public @Nullable String position() {
    return position;
  }

  /** Returns the JavaScript frames, a line each, innermost first; empty if there are none. */
  public String jsStack() {
    return jsStack;
  }
}
