package dev.footbridge.engine.internal.call;

import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.internal.loop.EarliestAlarm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The open asynchronous calls of one program, and their deadlines (rule S4). Calls with the same
 * timeout expire in the order they arrived, so each timeout has a queue, and one alarm watches the
 * heads: adding and removing a call takes constant time.
 */
public final class OpenCalls {
  private final Object lock = new Object();
  private final Clock clock;
  private final Consumer<List<OpenCall>> expire;
  private final Map<Long, Queue> byTimeout = new HashMap<>(); // guarded by lock
  private @Nullable Queue recent; // the one used last, or null; guarded by lock
  private final Set<OpenCall> expiring = new LinkedHashSet<>(); // to end soon; guarded by lock
  private final EarliestAlarm alarm; // guarded by lock
  private int size; // guarded by lock

  /** The open calls with one timeout, in the order they arrived. */
  private static final class Queue {
    private final long timeoutNanos;
    private final Set<OpenCall> calls = new LinkedHashSet<>();

    Queue(long timeoutNanos) {
      this.timeoutNanos = timeoutNanos;
    }
  }

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
      queueOf(call).calls.add(call);
      size++;
      alarm.ringAt(call.deadlineNanos());
    }
  }

  /** Removes a call; does nothing if it is not open. */
  void remove(OpenCall call) {
    synchronized (lock) {
      Queue queue = queueOf(call);
      if (queue.calls.remove(call) || expiring.remove(call)) {
        size--;
      }
      if (queue.calls.isEmpty() && byTimeout.size() > 1) {
        byTimeout.remove(queue.timeoutNanos); // a program may use any number of timeouts
        recent = null;
      }
    }
  }

  /** Returns the queue of a call. Most have the same timeout, so it is seldom looked up. */
  private Queue queueOf(OpenCall call) { // holds lock
    Queue queue = recent;
    if (queue == null || queue.timeoutNanos != call.timeoutNanos()) {
      queue = byTimeout.computeIfAbsent(call.timeoutNanos(), Queue::new);
      recent = queue;
    }
    return queue;
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

  /**
   * Ends every open call as closed, in the order they arrived (rule S9); stops watching deadlines.
   */
  public void closeAll() {
    List<OpenCall> left = new ArrayList<>();
    synchronized (lock) {
      alarm.stop();
      byTimeout.values().forEach(queue -> left.addAll(queue.calls));
      left.addAll(expiring);
    }
    left.sort(Comparator.comparingLong(OpenCall::id));
    left.forEach(OpenCall::close);
  }

  private void rung() {
    List<OpenCall> expired = new ArrayList<>();
    synchronized (lock) {
      alarm.rung();
      long now = clock.nanoTime();
      byTimeout.values().forEach(queue -> moveExpired(queue, now, expired));
      expiring.addAll(expired); // still open, but another alarm does not expire them again
    }
    if (!expired.isEmpty()) {
      expire.accept(expired);
    }
  }

  /** Moves the expired calls, which end outside the lock, and sets the alarm for the next one. */
  private void moveExpired(Queue queue, long now, List<OpenCall> expired) {
    for (Iterator<OpenCall> each = queue.calls.iterator(); each.hasNext(); ) {
      OpenCall call = each.next();
      if (call.deadlineNanos() > now) {
        alarm.ringAt(call.deadlineNanos());
        return;
      }
      each.remove();
      expired.add(call);
    }
  }
}
