package dev.footbridge.engine;

import java.time.Duration;

/**
 * The limits of a program's time and memory use (rules S4, S9, T2, X5). Immutable; start from
 * {@link #DEFAULT}.
 *
 * @param callTimeout how long a call may stay open, unless its event or its caller sets a timeout
 * @param closeGrace how long a closing program may keep running, in real time
 * @param stallAfter how long a handler may run before the calls behind it are reported as stalled
 * @param maxPayloadChars the longest JSON text of parameters, result or state, in UTF-16 units
 * @param maxDepth how deep JSON objects and arrays may be nested
 * @param maxPendingCalls how many asynchronous calls of one program may be open at once
 */
public record Limits(
    Duration callTimeout,
    Duration closeGrace,
    Duration stallAfter,
    int maxPayloadChars,
    int maxDepth,
    int maxPendingCalls) {
  /** One minute, one second, five seconds, 64 Mi characters, 500 levels, 1,000,000 calls. */
  public static final Limits DEFAULT =
      new Limits(
          Duration.ofMinutes(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          64 << 20,
          500,
          1_000_000);

  /**
   * Creates limits.
   *
   * @throws IllegalArgumentException if one is not positive ({@code closeGrace} may be zero), or a
   *     duration is longer than 292 years, which does not fit into nanoseconds
   */
  public Limits {
    positive("callTimeout", nanos("callTimeout", callTimeout));
    notNegative("closeGrace", nanos("closeGrace", closeGrace));
    positive("stallAfter", nanos("stallAfter", stallAfter));
    positive("maxPayloadChars", maxPayloadChars);
    positive("maxDepth", maxDepth);
    positive("maxPendingCalls", maxPendingCalls);
  }

  /** Returns these limits with another {@link #callTimeout()}. */
  public Limits withCallTimeout(Duration value) {
    return new Limits(value, closeGrace, stallAfter, maxPayloadChars, maxDepth, maxPendingCalls);
  }

  /** Returns these limits with another {@link #closeGrace()}. */
  public Limits withCloseGrace(Duration value) {
    return new Limits(callTimeout, value, stallAfter, maxPayloadChars, maxDepth, maxPendingCalls);
  }

  /** Returns these limits with another {@link #stallAfter()}. */
  public Limits withStallAfter(Duration value) {
    return new Limits(callTimeout, closeGrace, value, maxPayloadChars, maxDepth, maxPendingCalls);
  }

  /** Returns these limits with another {@link #maxPayloadChars()}. */
  public Limits withMaxPayloadChars(int value) {
    return new Limits(callTimeout, closeGrace, stallAfter, value, maxDepth, maxPendingCalls);
  }

  /** Returns these limits with another {@link #maxDepth()}. */
  public Limits withMaxDepth(int value) {
    return new Limits(callTimeout, closeGrace, stallAfter, maxPayloadChars, value, maxPendingCalls);
  }

  /** Returns these limits with another {@link #maxPendingCalls()}. */
  public Limits withMaxPendingCalls(int value) {
    return new Limits(callTimeout, closeGrace, stallAfter, maxPayloadChars, maxDepth, value);
  }

  private static void positive(String name, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException(name + " must be positive, but is " + value);
    }
  }

  private static void notNegative(String name, long value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " must not be negative, but is " + value);
    }
  }

  private static long nanos(String name, Duration value) {
    try {
      return value.toNanos();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          name + " must be at most 292 years, but is " + value.toDays() + " days", e);
    }
  }
}
