package dev.footbridge.program;

import java.util.Objects;

/**
 * A command to a program that failed: the program threw, or the command cannot be done, such as a
 * call of a method that the page does not have.
 */
public final class DriveException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String jsStack;

  /**
   * Creates an exception.
   *
   * @param message what went wrong, and what to do
   * @param jsStack the JavaScript frames, a line each, innermost first; may be empty
   */
  public DriveException(String message, String jsStack) {
    super(Objects.requireNonNull(message, "message"));
    this.jsStack = Objects.requireNonNull(jsStack, "jsStack");
  }

  /** Returns the JavaScript frames, a line each, innermost first; empty if there are none. */
  public String jsStack() {
    return jsStack;
  }
}
