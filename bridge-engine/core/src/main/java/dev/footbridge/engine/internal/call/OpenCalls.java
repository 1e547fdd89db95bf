package dev.footbridge.engine.internal.call;

import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.internal.loop.EarliestAlarm;
import dev.footbridge.engine.internal.thread.Uncaught;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The open asynchronous calls of one program, and their deadlines (rule S4). Calls with the same
 * timeout expire in the order they arrived, so each timeout has a queue: adding and removing a call
 * takes constant time. One alarm watches the queue whose head is due first; each time it rings, a
 * bounded number of calls expires, since the clock's thread serves all programs.
 */
public final class OpenCalls {
  /** How many calls and queues are looked at each time the alarm rings. */
  static final int MOST_PER_RING = 1_000;

  private final Object lock = new Object();
  private final Clock clock;
  private final Consumer<List<OpenCall>> expire;
  private final Map<Long, DeadlineQueue> byTimeout = new HashMap<>(); // guarded by lock
  private final NavigableSet<DeadlineQueue> byDue = // those with calls, and some without; by lock
      new TreeSet<>(DeadlineQueue.BY_DUE);
  private @Nullable DeadlineQueue recent; // the one used last, or null; guarded by lock
  private final Set<OpenCall> expiring = new LinkedHashSet<>(); // to end soon; guarded by lock
  private final EarliestAlarm alarm; // guarded by lock
  private int size; // guarded by lock

  /**
   * Creates an empty set, with deadlines on {@code clock}.
   *
   * @param handlers end the calls whose deadline has passed
   */
  public OpenCalls(Clock clock, HandlerThreads handlers) {
    this(clock, handlers::expireSoon);
  }

  /**
   * Creates an empty set, with deadlines on {@code clock}.
   *
   * @param expire ends calls whose deadlines have passed, now or later; is told of each call once
   */
  OpenCalls(Clock clock, Consumer<List<OpenCall>> expire) {
    this.clock = clock;
    this.expire = expire;
    this.alarm = new EarliestAlarm(clock, this::rung);
  }

  void add(OpenCall call) {
    synchronized (lock) {
      DeadlineQueue queue = queueOf(call);
      queue.calls.add(call);
      if (!queue.isWatched) {
        watch(queue, call.deadlineNanos());
      }
      size++;
      alarm.ringAt(call.deadlineNanos());
    }
  }

  /** Removes a call; does nothing if it is not open. */
  void remove(OpenCall call) {
    synchronized (lock) {
      DeadlineQueue queue = knownQueueOf(call);
      if ((queue != null && queue.calls.remove(call)) || expiring.remove(call)) {
        size--;
      }
      if (queue != null) {
        dropIfEmpty(queue);
      }
    }
  }

  /** Drops an empty queue, unless it is the only one: a program may use any number of timeouts. */
  private void dropIfEmpty(DeadlineQueue queue) { // holds lock
    if (queue.calls.isEmpty() && byTimeout.size() > 1) {
      byTimeout.remove(queue.timeoutNanos);
      if (queue.isWatched) {
        byDue.remove(queue);
      }
      recent = null;
    }
  }

  private void watch(DeadlineQueue queue, long dueNanos) { // holds lock
    queue.dueNanos = dueNanos;
    queue.isWatched = byDue.add(queue);
  }

  /** Returns the queue of a call. Most have the same timeout, so it is seldom looked up. */
  private DeadlineQueue queueOf(OpenCall call) { // holds lock
    DeadlineQueue queue = recent;
    if (queue == null || queue.timeoutNanos != call.timeoutNanos()) {
      queue = byTimeout.computeIfAbsent(call.timeoutNanos(), DeadlineQueue::new);
      recent = queue;
    }
    return queue;
  }

  private @Nullable DeadlineQueue knownQueueOf(OpenCall call) { // holds lock
    DeadlineQueue queue = recent;
    return queue == null || queue.timeoutNanos != call.timeoutNanos()
        ? byTimeout.get(call.timeoutNanos())
        : queue;
  }

  /** Returns how many calls are open. */
  public int size() {
    synchronized (lock) {
      return size;
    }
  }

  /** Returns the number of queues: one for each timeout of the open calls, and at most one more. */
  int timeouts() {
    synchronized (lock) {
      return byTimeout.size();
    }
  }

  /** Returns the number of queues that the alarm watches, at most {@link #timeouts()}. */
  int watched() {
    synchronized (lock) {
      return byDue.size();
    }
  }

  /**
   * Ends every open call as closed, in the order they arrived (rule S9); stops watching deadlines.
   * A call that cannot be ended, such as for lack of memory, is tried again after the others.
   */
  public void closeAll() {
    List<OpenCall> left = new ArrayList<>();
    synchronized (lock) {
      alarm.stop();
      byTimeout.values().forEach(queue -> left.addAll(queue.calls));
      left.addAll(expiring);
    }
    left.sort(Comparator.comparingLong(OpenCall::id));
    left.removeIf(OpenCalls::isClosed);
    left.forEach(OpenCalls::isClosed);
  }

  private static boolean isClosed(OpenCall call) {
    try {
      call.close();
      return true;
    } catch (RuntimeException | Error e) { // the other calls must end
      Uncaught.report(e);
      return false;
    }
  }

  private void rung() {
    List<OpenCall> expired = new ArrayList<>();
    synchronized (lock) {
      alarm.rung(gapNanos());
      takeExpired(clock.nanoTime(), expired);
      expiring.addAll(expired); // still open, but another alarm does not expire them again
      if (!byDue.isEmpty()) {
        alarm.ringAt(byDue.first().dueNanos);
      }
    }
    if (!expired.isEmpty()) {
      expire.accept(expired);
    }
  }

  /** Returns how seldom calls expire: the more are open, the more expire together. */
  private long gapNanos() { // holds lock
    return TimeUnit.MILLISECONDS.toNanos(1) + 10L * size;
  }

  /** Takes expired calls out of their queues; they end outside the lock. */
  private void takeExpired(long now, List<OpenCall> expired) { // holds lock
    for (int work = 0;
        work < MOST_PER_RING && !byDue.isEmpty() && byDue.first().dueNanos <= now;
        work++) {
      DeadlineQueue queue = Objects.requireNonNull(byDue.pollFirst());
      queue.isWatched = false;
      OpenCall head = queue.takeExpired(now, MOST_PER_RING - expired.size(), expired);
      if (head != null) {
        watch(queue, head.deadlineNanos());
      } else {
        dropIfEmpty(queue);
      }
    }
  }
}
