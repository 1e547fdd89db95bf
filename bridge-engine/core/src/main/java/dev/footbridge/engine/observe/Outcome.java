package dev.footbridge.engine.observe;

import dev.footbridge.engine.spi.Payload;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a call ended. Immutable. */
public final class Outcome {
  private final boolean isOk;
  private final Payload payload;
  private final @Nullable ErrorCode errorCode;
  private final @Nullable Throwable cause;

  private Outcome(
      boolean isOk, Payload payload, @Nullable ErrorCode errorCode, @Nullable Throwable cause) {
    this.isOk = isOk;
    this.payload = Objects.requireNonNull(payload, "payload");
    this.errorCode = errorCode;
    this.cause = cause;
  }

  /** Returns a success with the result {@code payload}. */
  public static Outcome ok(Payload payload) {
    return new Outcome(true, payload, null, null);
  }

  /** Returns a failure that a handler reported, with the result {@code payload}. */
  public static Outcome fail(Payload payload) {
    return new Outcome(false, payload, null, null);
  }

  /**
   * Returns a failure that the engine produced, with the result {@code payload}.
   *
   * @param cause the exception behind it; null if there is none
   */
  public static Outcome failedBy(ErrorCode errorCode, Payload payload, @Nullable Throwable cause) {
    return new Outcome(false, payload, Objects.requireNonNull(errorCode, "errorCode"), cause);
  }

  /** Returns whether the call succeeded. */
  public boolean isOk() {
    return isOk;
  }

  /**
   * Returns the result as the program reads it: a JSON object with the handler's keys, {@code
   * errMsg} and, if the engine produced the failure, {@code errCode} (rule R1).
   */
  public Payload payload() {
    return payload;
  }

  /** Returns the text of {@link #payload()}. */
  public String json() {
    return payload.json();
  }

  /**
   * Returns the code of a failure that the engine produced; null if the handler settled the call.
   */
  public @Nullable ErrorCode errorCode() {
    return errorCode;
  }

  /**
   * Returns the exception that the handler threw, or that writing its result caused; null if there
   * is none. The program does not see it (rule X1).
   */
  public @Nullable Throwable cause() {
    return cause;
  }

  @Override
  public String toString() {
    return (isOk ? "ok " : "fail ") + payload;
  }
}
