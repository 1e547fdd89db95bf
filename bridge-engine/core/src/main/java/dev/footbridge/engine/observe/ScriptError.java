package dev.footbridge.engine.observe;

import org.jspecify.annotations.Nullable;

/**
 * An error of a program's JavaScript that nothing in the program caught.
 *
 * @param kind where it came up
 * @param message what it says, with its name, e.g. {@code TypeError: x is not a function}
 * @param position where, as {@code file:line:column}; null if unknown
 * @param stack the JavaScript frames, a line each, innermost first; may be empty
 * @param hint what to do about it, if the engine has an idea; else null (rule E1)
 */
public record ScriptError(
    Kind kind, String message, @Nullable String position, String stack, @Nullable String hint) {
  /** Where an error came up. */
  public enum Kind {
    /** A source does not parse. */
    SYNTAX,
    /** The program's own code, a callback, a timer or a microtask threw. */
    UNCAUGHT,
    /** A promise was rejected and nobody handled it. */
    UNHANDLED_REJECTION,
    /** The turn was stopped, because the program was being closed or is out of memory. */
    KILLED
  }
}
