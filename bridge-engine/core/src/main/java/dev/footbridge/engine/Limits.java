package dev.footbridge.engine;

import java.time.Duration;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The limits of a program's time and memory use (rules D7, S4, S9, T2, X5, X11). Immutable; start
 * from {@link #DEFAULT}.
 */
public final class Limits {
  /**
   * One minute, one second, five seconds twice, 64 Mi characters, 500 levels, 1,000,000 calls, 256
   * MiB or, if that is less, a quarter of the most that the Java heap can be.
   */
  public static final Limits DEFAULT =
      new Limits(
          Duration.ofMinutes(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          64 << 20,
          500,
          1_000_000,
          Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 4));

  private final Duration callTimeout;
  private final Duration closeGrace;
  private final Duration stallAfter;
  private final Duration destroyTimeout;
  private final int maxPayloadChars;
  private final int maxDepth;
  private final int maxPendingCalls;
  private final long maxHeldBytes;

  private Limits(
      Duration callTimeout,
      Duration closeGrace,
      Duration stallAfter,
      Duration destroyTimeout,
      int maxPayloadChars,
      int maxDepth,
      int maxPendingCalls,
      long maxHeldBytes) {
    this.callTimeout = Objects.requireNonNull(callTimeout, "callTimeout");
    this.closeGrace = Objects.requireNonNull(closeGrace, "closeGrace");
    this.stallAfter = Objects.requireNonNull(stallAfter, "stallAfter");
    this.destroyTimeout = Objects.requireNonNull(destroyTimeout, "destroyTimeout");
    this.maxPayloadChars = maxPayloadChars;
    this.maxDepth = maxDepth;
    this.maxPendingCalls = maxPendingCalls;
    this.maxHeldBytes = maxHeldBytes;
    positive("callTimeout", nanos("callTimeout", callTimeout));
    notNegative("closeGrace", nanos("closeGrace", closeGrace));
    positive("stallAfter", nanos("stallAfter", stallAfter));
    positive("destroyTimeout", nanos("destroyTimeout", destroyTimeout));
    positive("maxPayloadChars", maxPayloadChars);
    positive("maxDepth", maxDepth);
    positive("maxPendingCalls", maxPendingCalls);
    positive("maxHeldBytes", maxHeldBytes);
  }

  /** Returns how long a call may stay open, unless its event or its caller says otherwise. */
  public Duration callTimeout() {
    return callTimeout;
  }

  /** Returns how long a closing program may go on, in real time. */
  public Duration closeGrace() {
    return closeGrace;
  }

  /** Returns how long a handler may run before the calls behind it are reported as stalled. */
  public Duration stallAfter() {
    return stallAfter;
  }

  /**
   * Returns how long a plugin's {@code onDestroy} may run, in real time, before it is interrupted
   * and reported (rule D7).
   */
  public Duration destroyTimeout() {
    return destroyTimeout;
  }

  /** Returns the longest JSON text of parameters, result or state, in UTF-16 units. */
  public int maxPayloadChars() {
    return maxPayloadChars;
  }

  /** Returns how deep JSON objects and arrays may be nested. */
  public int maxDepth() {
    return maxDepth;
  }

  /** Returns how many asynchronous calls of one program may be open at once. */
  public int maxPendingCalls() {
    return maxPendingCalls;
  }

  /**
   * Returns how many bytes the engine holds for one program, about: parameters of open calls,
   * queued messages, timers and scripts (rule X11).
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public long maxHeldBytes() {
    return maxHeldBytes;
  }

  /** Returns these limits with another {@link #callTimeout()}. */
  public Limits withCallTimeout(Duration callTimeout) {
    return new Limits(
        callTimeout,
        closeGrace,
        stallAfter,
        destroyTimeout,
        maxPayloadChars,
        maxDepth,
        maxPendingCalls,
        maxHeldBytes);
  }

  /** Returns these limits with another {@link #closeGrace()}. */
  public Limits withCloseGrace(Duration closeGrace) {
    return new Limits(
        callTimeout,
        closeGrace,
        stallAfter,
        destroyTimeout,
        maxPayloadChars,
        maxDepth,
        maxPendingCalls,
        maxHeldBytes);
  }

  /** Returns these limits with another {@link #stallAfter()}. */
  public Limits withStallAfter(Duration stallAfter) {
    return new Limits(
        callTimeout,
        closeGrace,
        stallAfter,
        destroyTimeout,
        maxPayloadChars,
        maxDepth,
        maxPendingCalls,
        maxHeldBytes);
  }

  /** Returns these limits with another {@link #destroyTimeout()}. */
  public Limits withDestroyTimeout(Duration destroyTimeout) {
    return new Limits(
        callTimeout,
        closeGrace,
        stallAfter,
        destroyTimeout,
        maxPayloadChars,
        maxDepth,
        maxPendingCalls,
        maxHeldBytes);
  }

  /** Returns these limits with another {@link #maxPayloadChars()}. */
  public Limits withMaxPayloadChars(int maxPayloadChars) {
    return new Limits(
        callTimeout,
        closeGrace,
        stallAfter,
        destroyTimeout,
        maxPayloadChars,
        maxDepth,
        maxPendingCalls,
        maxHeldBytes);
  }

  /** Returns these limits with another {@link #maxDepth()}. */
  public Limits withMaxDepth(int maxDepth) {
    return new Limits(
        callTimeout,
        closeGrace,
        stallAfter,
        destroyTimeout,
        maxPayloadChars,
        maxDepth,
        maxPendingCalls,
        maxHeldBytes);
  }

  /** Returns these limits with another {@link #maxPendingCalls()}. */
  public Limits withMaxPendingCalls(int maxPendingCalls) {
    return new Limits(
        callTimeout,
        closeGrace,
        stallAfter,
        destroyTimeout,
        maxPayloadChars,
        maxDepth,
        maxPendingCalls,
        maxHeldBytes);
  }

  /** Returns these limits with another {@link #maxHeldBytes()}. */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public Limits withMaxHeldBytes(long maxHeldBytes) {
    return new Limits(
        callTimeout,
        closeGrace,
        stallAfter,
        destroyTimeout,
        maxPayloadChars,
        maxDepth,
        maxPendingCalls,
        maxHeldBytes);
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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Limits that
        && callTimeout.equals(that.callTimeout)
        && closeGrace.equals(that.closeGrace)
        && stallAfter.equals(that.stallAfter)
        && destroyTimeout.equals(that.destroyTimeout)
        && maxPayloadChars == that.maxPayloadChars
        && maxDepth == that.maxDepth
        && maxPendingCalls == that.maxPendingCalls
        && maxHeldBytes == that.maxHeldBytes;
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        callTimeout,
        closeGrace,
        stallAfter,
        destroyTimeout,
        maxPayloadChars,
        maxDepth,
        maxPendingCalls,
        maxHeldBytes);
  }

  @Override
  public String toString() {
    return "Limits[callTimeout="
        + callTimeout
        + ", closeGrace="
        + closeGrace
        + ", stallAfter="
        + stallAfter
        + ", destroyTimeout="
        + destroyTimeout
        + ", maxPayloadChars="
        + maxPayloadChars
        + ", maxDepth="
        + maxDepth
        + ", maxPendingCalls="
        + maxPendingCalls
        + ", maxHeldBytes="
        + maxHeldBytes
        + "]";
  }
}
