package dev.footbridge.engine.internal.loop;

import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.observe.PendingTimer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * The timers of one program, in the order of a browser: by due time, then by the order in which
 * they were set (rule T6). One alarm of the clock serves all.
 */
public final class Timers {
  /** A century; with longer delays, the due time could overflow. */
  private static final long LONGEST_NANOS = TimeUnit.DAYS.toNanos(36_525);

  /** How many turns the clock's thread queues at once; it serves all programs. */
  static final int MOST_PER_RING = 1_000;

  /** How seldom it does that; a browser, too, counts milliseconds. */
  private static final long GAP_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  /** How many names of callbacks are kept, since nothing counts what they take. */
  static final int MOST_NAMES = 100;

  private final Object lock = new Object();
  private final Clock clock;
  private final HeldBytes held;
  private final LongConsumer due;
  private final Map<Long, Timer> byId = new HashMap<>(); // guarded by lock
  private final NavigableSet<Timer> byTime = // guarded by lock
      new TreeSet<>(
          Comparator.<Timer>comparingLong(t -> t.atNanos).thenComparingLong(t -> t.order));
  private final Map<String, String> names = new HashMap<>(); // guarded by lock
  private long nextOrder; // guarded by lock
  private long last; // the greatest number of a timer that was set; guarded by lock
  private int again; // how many are repeating ones that have run; guarded by lock
  private final EarliestAlarm alarm; // guarded by lock
  private boolean stopped; // guarded by lock

  /**
   * Creates an empty set.
   *
   * @param held counts the timers that are set
   * @param due queues a turn for the timer with that number, which no longer counts it
   */
  public Timers(Clock clock, HeldBytes held, LongConsumer due) {
    this.clock = clock;
    this.held = held;
    this.alarm = new EarliestAlarm(clock, this::rung);
    this.due = due;
  }

  /** Sets timer {@code id}, which runs once. */
  public void set(long id, long delayNanos) {
    set(id, delayNanos, false, "");
  }

  /**
   * Sets timer {@code id}, which runs once.
   *
   * @param isAgain whether it is a repeating timer that has run before
   * @param name the name of its callback; may be empty
   */
  public void set(long id, long delayNanos, boolean isAgain, String name) {
    synchronized (lock) {
      if (stopped) {
        return;
      }
      last = Math.max(last, id);
      long delay = Math.min(delayNanos, LONGEST_NANOS);
      Timer timer =
          new Timer(id, clock.nanoTime() + delay, nextOrder++, delay, isAgain, kept(name));
      byTime.add(timer);
      byId.put(id, timer);
      again += isAgain ? 1 : 0;
      held.add(HeldBytes.TIMER);
    }
  }

  /** Returns a name that timers share; empty if there are too many others. */
  private String kept(String name) { // holds lock
    String known = names.get(name);
    if (known != null || names.size() >= MOST_NAMES) {
      return known == null ? "" : known;
    }
    names.put(name, name);
    return name;
  }

  /** Clears timer {@code id}; does nothing if it is not set. */
  public void clear(long id) {
    synchronized (lock) {
      Timer timer = byId.remove(id);
      if (timer != null) {
        byTime.remove(timer);
        again -= timer.isAgain ? 1 : 0;
        held.give(HeldBytes.TIMER);
      }
    }
  }

  /**
   * Queues a turn for each timer that is due, and sets the alarm for the next. Called at the end of
   * each turn, which may have set timers.
   */
  void queueDue() {
    synchronized (lock) {
      queueDue(Integer.MAX_VALUE);
    }
  }

  private void queueDue(int most) { // holds lock
    if (byTime.isEmpty()) {
      return;
    }
    long now = clock.nanoTime();
    Timer head = byTime.first();
    for (int left = most; head.atNanos <= now && left > 0; left--) {
      byTime.remove(head);
      byId.remove(head.id);
      again -= head.isAgain ? 1 : 0;
      due.accept(head.id);
      if (byTime.isEmpty()) {
        return;
      }
      head = byTime.first();
    }
    alarm.ringAt(head.atNanos);
  }

  /** Returns whether no timer is set. */
  public boolean isEmpty() {
    synchronized (lock) {
      return byTime.isEmpty();
    }
  }

  /** Returns whether no timer is due before that time of the clock, but repeating ones. */
  public boolean isFreeUntil(long nanos) {
    synchronized (lock) {
      for (Timer timer : byTime) {
        if (timer.atNanos >= nanos) {
          return true;
        }
        if (!timer.isAgain) {
          return false;
        }
      }
      return true;
    }
  }

  /** Returns whether all timers that are set are repeating ones that have run. */
  public boolean hasOnlyRepeating() {
    synchronized (lock) {
      return byTime.size() == again;
    }
  }

  /** Returns the greatest number of a timer that was set; programs number them upwards. */
  public long last() {
    synchronized (lock) {
      return last;
    }
  }

  /** Returns the timers that are set, in the order in which they are due. */
  public List<PendingTimer> pending() {
    return pending(0);
  }

  /** Returns those of the timers that are set whose number is greater than {@code after}. */
  public List<PendingTimer> pending(long after) {
    synchronized (lock) {
      List<PendingTimer> pending = new ArrayList<>(byTime.size());
      for (Timer timer : byTime) {
        if (timer.id > after) {
          pending.add(
              new PendingTimer(Duration.ofNanos(timer.delayNanos), timer.isAgain, timer.name));
        }
      }
      return pending;
    }
  }

  /** Clears the timers whose number is greater than {@code after}. */
  public void clearAfter(long after) {
    synchronized (lock) {
      for (Timer timer : new ArrayList<>(byTime)) {
        if (timer.id > after) {
          clear(timer.id);
        }
      }
    }
  }

  /** Clears all timers, and refuses new ones. */
  void stop() {
    synchronized (lock) {
      stopped = true;
      again = 0;
      byId.clear();
      byTime.clear();
      names.clear();
      alarm.stop();
    }
  }

  private void rung() {
    synchronized (lock) {
      alarm.rung(GAP_NANOS);
      queueDue(MOST_PER_RING);
    }
  }

  private record Timer(
      long id, long atNanos, long order, long delayNanos, boolean isAgain, String name) {}
}
