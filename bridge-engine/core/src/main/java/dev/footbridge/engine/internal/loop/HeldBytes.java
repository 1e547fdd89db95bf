package dev.footbridge.engine.internal.loop;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that Java holds for one program, and its bound (rule X11): a fixed size for each call,
 * message, timer and script, and two bytes for each UTF-16 unit of its texts. What can be refused
 * must {@linkplain #take fit}. What cannot, such as the message that says so, may exceed the bound
 * by a quarter; then the program is stopped. Safe for use by many threads.
 */
public final class HeldBytes {
  /** About what an open call takes, beside its texts. */
  public static final long CALL = 512;

  /** About what a queued message takes, beside its text. */
  public static final long MESSAGE = 96;

  /** About what a timer takes, until its turn runs. */
  public static final long TIMER = 160;

  /** About what a script takes that waits for its turn, beside its text. */
  public static final long SCRIPT = 160;

  /** Why a call fails that would exceed the bound. */
  public static final String REASON = "the engine holds too much for the program";

  private static final int BYTES_PER_UNIT = 2;
  private static final int PART_BEYOND = 4;

  private final AtomicLong held = new AtomicLong();
  private final AtomicBoolean isExceeded = new AtomicBoolean();
  private final long most;
  private volatile Runnable whenExceeded;

  /**
   * Creates a count of zero.
   *
   * @param most the bound, in bytes
   * @param whenExceeded stops the program; called once, on the thread that exceeds the bound by
   *     more than a quarter, which may hold locks
   */
  public HeldBytes(long most, Runnable whenExceeded) {
    this.most = most;
    this.whenExceeded = whenExceeded;
  }

  /** Drops the callback, so that a count that is still referenced does not retain the program. */
  public void detach() {
    whenExceeded = () -> {};
  }

  /** Returns the bytes of {@code units} UTF-16 units. */
  public static long ofUnits(long units) {
    return BYTES_PER_UNIT * units;
  }

  /** Returns whether so many bytes more are within the bound. */
  public boolean fits(long bytes) {
    return held.get() + bytes <= most;
  }

  /** Counts bytes if they fit; returns whether they do. */
  public boolean take(long bytes) {
    if (!fits(bytes)) {
      return false;
    }
    add(bytes);
    return true;
  }

  /** Counts bytes of what cannot be refused. */
  public void add(long bytes) {
    if (held.addAndGet(bytes) > most + most / PART_BEYOND && !isExceeded.getAndSet(true)) {
      whenExceeded.run();
    }
  }

  /** Counts bytes no longer that {@link #take} or {@link #add} counted. */
  public void give(long bytes) {
    held.addAndGet(-bytes);
  }

  /** Returns how many bytes are counted. */
  public long held() {
    return held.get();
  }
}
