package dev.footbridge.engine.internal.program;

import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.internal.loop.Activity;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What waits until a program rests: nothing is at work, and nothing is due before the wait ends.
 * Safe for use by many threads.
 */
public final class RestWatch {
  private final Clock clock;
  private final Activity activity;
  private final LongPredicate rests;
  private final Set<Waiter> waiting = new LinkedHashSet<>(); // guarded by itself
  private boolean closed; // guarded by waiting

  /**
   * Creates an empty set.
   *
   * @param activity counts what is at work
   * @param rests returns whether nothing but that is due before that time of the clock, in
   *     nanoseconds
   */
  public RestWatch(Clock clock, Activity activity, LongPredicate rests) {
    this.clock = clock;
    this.activity = activity;
    this.rests = rests;
  }

  /**
   * Runs {@code then} once, on any thread: when the program rests, or {@code most} has passed on
   * its clock. Never, if it ends before.
   */
  public void add(Duration most, Runnable then) {
    Waiter waiter = new Waiter(clock.nanoTime() + most.toNanos(), then);
    synchronized (waiting) {
      if (closed) {
        return;
      }
      waiting.add(waiter);
      activity.beforeQuiet(this::check);
      waiter.alarm = clock.at(waiter.untilNanos, () -> end(waiter));
    }
    if (activity.isQuiet()) {
      check();
    }
  }

  /** Ends the waits that are over; nothing is at work but what calls this. */
  private void check() {
    endAll(waiter -> rests.test(waiter.untilNanos));
  }

  /**
   * Ends the waits that are over, if nothing is at work: a wait that began just when the last piece
   * of work ended was not seen before.
   */
  public void quiet() {
    endAll(waiter -> activity.isQuietAnd(() -> rests.test(waiter.untilNanos)));
  }

  private void endAll(Predicate<Waiter> isOver) {
    List<Waiter> all;
    synchronized (waiting) {
      if (waiting.isEmpty()) {
        return;
      }
      all = List.copyOf(waiting);
    }
    all.stream().filter(isOver).forEach(this::end);
  }

  /** Ends all waits without running what waits. */
  public void close() {
    synchronized (waiting) {
      closed = true;
      waiting.forEach(Waiter::cancel);
      waiting.clear();
      stopWatching();
    }
  }

  private void stopWatching() { // holds waiting
    if (waiting.isEmpty()) {
      activity.beforeQuiet(null);
    }
  }

  private void end(Waiter waiter) {
    synchronized (waiting) {
      if (!waiting.remove(waiter)) {
        return;
      }
      waiter.cancel();
      stopWatching();
    }
    waiter.then.run();
  }

  private static final class Waiter {
    private final long untilNanos;
    private final Runnable then;
    private Clock.@Nullable Alarm alarm; // guarded by the set

    Waiter(long untilNanos, Runnable then) {
      this.untilNanos = untilNanos;
      this.then = then;
    }

    void cancel() {
      if (alarm != null) {
        alarm.cancel();
      }
    }
  }
}
