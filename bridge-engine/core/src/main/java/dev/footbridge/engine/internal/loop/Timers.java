package dev.footbridge.engine.internal.loop;

import dev.footbridge.engine.clock.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * The timers of one program, in the order of a browser: by due time, then by the order in which
 * they were set (rule T6). One alarm of the clock serves all.
 */
public final class Timers {
  /** A century; with longer delays, the due time could overflow. */
  private static final long LONGEST_NANOS = TimeUnit.DAYS.toNanos(36_525);

  private final Object lock = new Object();
  private final Clock clock;
  private final LongConsumer due;
  private final Map<Long, Timer> byId = new HashMap<>(); // guarded by lock
  private final PriorityQueue<Timer> byTime = // guarded by lock
      new PriorityQueue<>(
          Comparator.<Timer>comparingLong(t -> t.atNanos).thenComparingLong(t -> t.order));
  private long nextOrder; // guarded by lock
  private final EarliestAlarm alarm; // guarded by lock
  private boolean stopped; // guarded by lock

  /**
   * Creates an empty set.
   *
   * @param due queues a turn for the timer with that number
   */
  public Timers(Clock clock, LongConsumer due) {
    this.clock = clock;
    this.alarm = new EarliestAlarm(clock, this::rung);
    this.due = due;
  }

  /** Sets timer {@code id}, which runs once. */
  public void set(long id, long delayNanos) {
    synchronized (lock) {
      if (stopped) {
        return;
      }
      Timer timer =
          new Timer(id, clock.nanoTime() + Math.min(delayNanos, LONGEST_NANOS), nextOrder++);
      byTime.add(timer);
      byId.put(id, timer);
    }
  }

  /** Clears timer {@code id}; does nothing if it is not set. */
  public void clear(long id) {
    synchronized (lock) {
      Timer timer = byId.remove(id);
      if (timer != null) {
        byTime.remove(timer);
      }
    }
  }

  /**
   * Queues a turn for each timer that is due, and sets the alarm for the next. Called by the alarm,
   * and at the end of each turn, which may have set timers.
   */
  void queueDue() {
    synchronized (lock) {
      Timer head = byTime.peek();
      if (head == null) {
        return;
      }
      long now = clock.nanoTime();
      while (head != null && head.atNanos <= now) {
        byTime.remove();
        byId.remove(head.id);
        due.accept(head.id);
        head = byTime.peek();
      }
      if (head != null) {
        alarm.ringAt(head.atNanos);
      }
    }
  }

  /** Returns whether no timer is set. */
  public boolean isEmpty() {
    synchronized (lock) {
      return byTime.isEmpty();
    }
  }

  /** Clears all timers, and refuses new ones. */
  void stop() {
    synchronized (lock) {
      stopped = true;
      byId.clear();
      byTime.clear();
      alarm.stop();
    }
  }

  private void rung() {
    synchronized (lock) {
      alarm.rung();
      queueDue();
    }
  }

  private record Timer(long id, long atNanos, long order) {}
}
