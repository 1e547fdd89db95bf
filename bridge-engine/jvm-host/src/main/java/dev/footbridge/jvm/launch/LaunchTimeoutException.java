package dev.footbridge.jvm.launch;

/**
 * A plugin did not return while its program was launched. The message names the plugin's method and
 * the time that it had; the stack is the one that the method had then.
 */
public final class LaunchTimeoutException extends RuntimeException {
  private static final long serialVersionUID = 1;

  LaunchTimeoutException(String message) {
    super(message);
  }

  /** Returns the message alone, which says everything. */
  @Override
  @SuppressWarnings("OverrideThrowableToString") // the class's name says less than the message
  public String toString() {
    return String.valueOf(getMessage());
  }
}
