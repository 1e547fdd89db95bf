package dev.footbridge.engine.clock;

import dev.footbridge.engine.internal.thread.WorkThread;
import dev.footbridge.engine.spi.StackRoom;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A clock that advances only by {@link #advance}, for tests (rule T7). It changes time, not
 * threads: turns and handlers run on their usual threads, and {@link #advance} waits for them.
 * Handlers of one program run one at a time. Work that a handler starts on threads of its own is
 * not waited for.
 */
public final class ManualClock implements Clock {
  /** What the clock shows at first if nothing else is said: 2024-01-01T00:00:00Z, a Monday. */
  public static final Instant DEFAULT_START = Instant.parse("2024-01-01T00:00:00Z");

  /** How long {@link #advance} and {@link #awaitIdle} wait by default, in real time: 30 s. */
  public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(30);

  /** The milliseconds since 1970 of the last instant that a {@code Date} can show. */
  private static final long LAST_MILLIS = 8_640_000_000_000_000L;

  private final Object lock = new Object();
  private final long startMillis;
  private final long patienceNanos;
  private final Set<Workload> programs = new LinkedHashSet<>(); // guarded by lock
  private final PriorityQueue<Entry> entries = // guarded by lock
      new PriorityQueue<>(
          Comparator.<Entry>comparingLong(e -> e.atNanos).thenComparingLong(e -> e.order));
  private long now; // guarded by lock
  private long nextOrder; // guarded by lock

  /** Creates a clock that shows {@link #DEFAULT_START}, with {@link #DEFAULT_PATIENCE}. */
  public ManualClock() {
    this(DEFAULT_START, DEFAULT_PATIENCE);
  }

  /**
   * Creates a clock that shows {@link #DEFAULT_START}.
   *
   * @param patience how long, in real time, {@link #advance} waits for programs to be idle
   */
  public ManualClock(Duration patience) {
    this(DEFAULT_START, patience);
  }

  /**
   * Creates a clock that shows {@code start}, with {@link #DEFAULT_PATIENCE}.
   *
   * @throws IllegalArgumentException as {@link #requireStart} does
   */
  public ManualClock(Instant start) {
    this(start, DEFAULT_PATIENCE);
  }

  /**
   * Creates a clock that shows {@code start}. Its {@link #nanoTime()} begins at zero.
   *
   * @param patience how long, in real time, {@link #advance} waits for programs to be idle
   * @throws IllegalArgumentException as {@link #requireStart} does
   */
  public ManualClock(Instant start, Duration patience) {
    Objects.requireNonNull(patience, "patience");
    this.startMillis = requireStart(start).toEpochMilli();
    this.patienceNanos = patience.toNanos();
  }

  /**
   * Returns {@code start}, if a clock can show it at first.
   *
   * @throws IllegalArgumentException if it is too early or too late for a {@code Date} of
   *     JavaScript
   */
  public static Instant requireStart(Instant start) {
    Objects.requireNonNull(start, "start");
    Instant last = Instant.ofEpochMilli(LAST_MILLIS);
    Instant first = Instant.ofEpochMilli(-LAST_MILLIS);
    if (start.isBefore(first) || start.isAfter(last)) {
      throw new IllegalArgumentException(
          "a Date can show " + first + " to " + last + ", but the clock is to start at " + start);
    }
    return start;
  }

  @Override
  public long nanoTime() {
    synchronized (lock) {
      return now;
    }
  }

  @Override
  public long epochMillis() {
    return startMillis + TimeUnit.NANOSECONDS.toMillis(nanoTime());
  }

  @Override
  public Alarm at(long atNanos, Runnable task) {
    Objects.requireNonNull(task, "task");
    StackRoom.requireForShared(); // programs may share a clock
    synchronized (lock) {
      Entry entry = new Entry(Math.max(now, atNanos), nextOrder++, task);
      entries.add(entry);
      return () -> {
        StackRoom.requireForShared();
        synchronized (lock) {
          entries.remove(entry);
        }
      };
    }
  }

  @Override
  public boolean isManual() {
    return true;
  }

  @Override
  public Registration register(Workload workload) {
    Objects.requireNonNull(workload, "workload");
    synchronized (lock) {
      programs.add(workload);
    }
    return () -> {
      synchronized (lock) {
        programs.remove(workload);
      }
    };
  }

  /**
   * Advances the time by {@code duration}: stops at each instant for which a task is scheduled,
   * runs the task, and waits until every program is idle before it goes on. Returns when every
   * program is idle at the new time.
   *
   * @throws IllegalArgumentException if {@code duration} is negative
   * @throws IllegalStateException on a program's own threads, where this would deadlock (rule T3),
   *     or if a program is not idle within this clock's patience
   */
  public void advance(Duration duration) {
    Objects.requireNonNull(duration, "duration");
    if (duration.isNegative()) {
      throw new IllegalArgumentException("cannot advance by a negative duration: " + duration);
    }
    WorkThread.refuse("ManualClock.advance");
    long target;
    synchronized (lock) {
      target = now + duration.toNanos();
    }
    awaitIdle();
    for (Entry due = due(target); due != null; due = due(target)) {
      due.task.run();
      awaitIdle();
    }
    synchronized (lock) {
      now = Math.max(now, target);
    }
  }

  /**
   * Returns the time of the next scheduled task, in nanoseconds of this clock.
   *
   * @return {@link Long#MAX_VALUE} if none is scheduled
   */
  public long nextAlarmNanos() {
    synchronized (lock) {
      Entry head = entries.peek();
      return head == null ? Long.MAX_VALUE : head.atNanos;
    }
  }

  /**
   * Waits until every program is idle at the current time: no turn queued or running, no handler
   * running.
   *
   * @throws IllegalStateException as {@link #advance} does
   */
  public void awaitIdle() {
    WorkThread.refuse("ManualClock.awaitIdle");
    long deadline = System.nanoTime() + patienceNanos;
    try {
      for (Workload busy = busy(); busy != null; busy = busy()) {
        if (!busy.awaitQuiet(deadline)) {
          throw new IllegalStateException(
              "a program is still busy after "
                  + Duration.ofNanos(patienceNanos)
                  + ": a handler or a turn has not ended (the clock stands still meanwhile, so a loop"
                  + " that waits until Date.now() is later never ends)");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a program to be idle", e);
    }
  }

  private @Nullable Workload busy() {
    synchronized (lock) {
      for (Workload program : programs) {
        if (!program.isQuiet()) {
          return program;
        }
      }
      return null;
    }
  }

  /** Advances to the next entry that is due by {@code target}, and removes it; null if none is. */
  private @Nullable Entry due(long target) {
    synchronized (lock) {
      Entry head = entries.peek();
      if (head == null || head.atNanos > target) {
        return null;
      }
      now = head.atNanos;
      return entries.remove();
    }
  }

  private static final class Entry {
    final long atNanos;
    final long order;
    final Runnable task;

    Entry(long atNanos, long order, Runnable task) {
      this.atNanos = atNanos;
      this.order = order;
      this.task = task;
    }
  }
}
