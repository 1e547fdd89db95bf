package dev.footbridge.engine.spi;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * JavaScript that failed: an error that a program threw and did not catch, a syntax error, or a
 * turn that was stopped. Holds text only, nothing of the engine it came from.
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
    /** The engine itself failed; the context cannot be used further. Not told to the program. */
    ENGINE_FAILED
  }

  private final Kind kind;
  private final @Nullable String position;
  private final String jsStack;

  /**
   * Creates an exception.
   *
   * @param kind why
   * @param message what the error says, with its name, e.g. {@code TypeError: x is not a function}
   * @param position where, as {@code file:line:column} with both counted from 1; null if unknown
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

  /** Returns where, as {@code file:line:column}, or null if unknown. */
  public @Nullable String position() {
    return position;
  }

  /** Returns the JavaScript frames, a line each, innermost first; empty if there are none. */
  public String jsStack() {
    return jsStack;
  }
}
