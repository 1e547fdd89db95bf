package dev.footbridge.engine.observe;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An error of a program's JavaScript that the program did not catch. */
public final class ScriptError {
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

  private final Kind kind;
  private final String message;
  private final @Nullable String position;
  private final String stack;
  private final @Nullable String hint;

  private ScriptError(
      Kind kind, String message, @Nullable String position, String stack, @Nullable String hint) {
    this.kind = Objects.requireNonNull(kind, "kind");
    this.message = Objects.requireNonNull(message, "message");
    this.position = position;
    this.stack = Objects.requireNonNull(stack, "stack");
    this.hint = hint;
  }

  /** Returns an error of which nothing but the kind and the message is known. */
  public static ScriptError of(Kind kind, String message) {
    return new ScriptError(kind, message, null, "", null);
  }

  /** Returns how the error reached the engine. */
  public Kind kind() {
    return kind;
  }

  /** Returns what it says, with its name, e.g. {@code TypeError: x is not a function}. */
  public String message() {
    return message;
  }

  /** Returns where, as {@code file:line:column}; null if unknown. */
  public @Nullable String position() {
    return position;
  }

  /** Returns the JavaScript frames, a line each, innermost first; may be empty. */
  public String stack() {
    return stack;
  }

  /** Returns what to do about it, if the engine has an idea; else null (rule E1). */
  public @Nullable String hint() {
    return hint;
  }

  /** Returns a copy with another {@link #position()}. */
  public ScriptError withPosition(@Nullable String position) {
    return new ScriptError(kind, message, position, stack, hint);
  }

  /** Returns a copy with another {@link #stack()}. */
  public ScriptError withStack(String stack) {
    return new ScriptError(kind, message, position, stack, hint);
  }

  /** Returns a copy with another {@link #hint()}. */
  public ScriptError withHint(@Nullable String hint) {
    return new ScriptError(kind, message, position, stack, hint);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ScriptError that
        && kind == that.kind
        && message.equals(that.message)
        && Objects.equals(position, that.position)
        && stack.equals(that.stack)
        && Objects.equals(hint, that.hint);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, message, position, stack, hint);
  }

  @Override
  public String toString() {
    return "ScriptError[kind="
        + kind
        + ", message="
        + message
        + ", position="
        + position
        + ", stack="
        + stack
        + ", hint="
        + hint
        + "]";
  }
}
