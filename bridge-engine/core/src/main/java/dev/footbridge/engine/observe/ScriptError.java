package dev.footbridge.engine.observe;

import org.jspecify.annotations.Nullable;

/**
 * An error of a program's JavaScript that the program did not catch.
 *
 * @param kind the kind of error
 * @param message the error's name and message, e.g. {@code TypeError: x is not a function}
 * @param position the position as {@code file:line:column}; null if unknown
 * @param stack the JavaScript frames, a line each, innermost first; may be empty
 * @param hint what to do about it; null if the engine has no hint (rule E1)
 */
public record ScriptError(
    Kind kind, String message, @Nullable String position, String stack, @Nullable String hint) {
  /** The kinds of errors. */
  public enum Kind {
    /** A source does not parse. */
    SYNTAX,
    /** The program's own code, a callback, a timer or a microtask threw. */
    UNCAUGHT,
    /** A promise was rejected without a handler. */
    UNHANDLED_REJECTION,
    /** The turn was stopped, because the program was being closed or is out of memory. */
    KILLED
  }
}
