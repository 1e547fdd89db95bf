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

  /** Creates the outcome of a success, whose result is {@code payload}. */
  public static Outcome ok(Payload payload) {
    return new Outcome(true, payload, null, null);
  }

  /** Creates the outcome of a failure that a handler made, whose result is {@code payload}. */
  public static Outcome fail(Payload payload) {
    return new Outcome(false, payload, null, null);
  }

  /**
   * Creates the outcome of a failure that the engine made, whose result is {@code payload}.
   *
   * @param cause what led to it; null if nothing was thrown
   */
  public static Outcome failedBy(ErrorCode errorCode, Payload payload, @Nullable Throwable cause) {
    return new Outcome(false, payload, Objects.requireNonNull(errorCode, "errorCode"), cause);
  }

  /** Whether the call succeeded. */
  public boolean isOk() {
    return isOk;
  }

  /**
   * Returns the result as the program reads it: a JSON object with the handler's keys, {@code
   * errMsg} and, if the engine made the failure, {@code errCode} (rule R1).
   */
  public Payload payload() {
    return payload;
  }

  /** Returns the text of {@link #payload()}. */
  public String json() {
    return payload.json();
  }

  /** Returns why the engine made the call fail; null if its handler settled it. */
  public @Nullable ErrorCode errorCode() {
    return errorCode;
  }

  /**
   * Returns what the handler threw, or what could not be written, with its stack; null if nothing.
   * The program sees nothing of it (rule X1).
   */
  public @Nullable Throwable cause() {
    return cause;
  }

  @Override
  public String toString() {
    return (isOk ? "ok " : "fail ") + payload;
  }
}
