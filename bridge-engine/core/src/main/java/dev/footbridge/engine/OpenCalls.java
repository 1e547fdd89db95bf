package dev.footbridge.engine;

import dev.footbridge.engine.clock.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The asynchronous calls of one program that have not ended, and their deadlines (rule S4). Calls
 * of the same timeout are due in the order they came, so each timeout has a queue, and one alarm
 * watches the heads: adding and removing a call costs the same however many are open.
 *
 * <p>The queues are linked through fields of the calls, set without a method call in between: the
 * stack can run out at any of those, and would leave a collection of the platform's half changed.
 */
final class OpenCalls {
  private final Object lock = new Object();
  private final Clock clock;
  private final Map<Long, Queue> byTimeout = new HashMap<>(); // guarded by lock
  private final EarliestAlarm alarm; // guarded by lock
  private int size; // guarded by lock

  /** The open calls of one timeout, oldest first. */
  static final class Queue {
    // Not private, which on Android makes each access a method call.
    @Nullable Call first;
    @Nullable Call last;
  }

  OpenCalls(Clock clock) {
    this.clock = clock;
    this.alarm = new EarliestAlarm(clock, this::rung);
  }

  void add(Call call) {
    synchronized (lock) {
      Queue queue = byTimeout.computeIfAbsent(call.timeoutNanos(), timeout -> new Queue());
      Call before = queue.last;
      call.openIn = queue;
      call.openBefore = before;
      if (before == null) {
        queue.first = call;
      } else {
        before.openAfter = call;
      }
      queue.last = call;
      size++;
      alarm.ringAt(call.deadlineNanos());
    }
  }

  /** Removes a call; does nothing if it is not open. */
  void remove(Call call) {
    synchronized (lock) {
      Queue queue = call.openIn;
      if (queue == null) {
        return;
      }
      Call before = call.openBefore;
      Call after = call.openAfter;
      if (before == null) {
        queue.first = after;
      } else {
        before.openAfter = after;
      }
      if (after == null) {
        queue.last = before;
      } else {
        after.openBefore = before;
      }
      call.openIn = null;
      call.openBefore = null;
      call.openAfter = null;
      size--;
      if (queue.first == null && byTimeout.size() > 1) {
        byTimeout.remove(call.timeoutNanos()); // else programs could make up ever more
      }
    }
  }

  int size() {
    synchronized (lock) {
      return size;
    }
  }

  /** Returns how many timeouts have a queue: those of the open calls, and at most one more. */
  int timeouts() {
    synchronized (lock) {
      return byTimeout.size();
    }
  }

  /** Ends every open call as closed, in the order they came (rule S9); watches no deadline more. */
  void closeAll() {
    List<Call> left = new ArrayList<>();
    synchronized (lock) {
      alarm.stop();
      for (Queue queue : byTimeout.values()) {
        for (Call call = queue.first; call != null; call = call.openAfter) {
          left.add(call);
        }
      }
    }
    left.sort(Comparator.comparingLong(Call::id));
    left.forEach(Call::close);
  }

  private void rung() {
    List<Call> expired = new ArrayList<>();
    synchronized (lock) {
      alarm.rung();
      long now = clock.nanoTime();
      byTimeout.values().forEach(queue -> addExpired(queue, now, expired));
    }
    expired.forEach(Call::timeOut);
  }

  /** Finds the calls that are due, which end outside the lock, and sets the alarm for the next. */
  private void addExpired(Queue queue, long now, List<Call> expired) { // holds lock
    for (Call call = queue.first; call != null; call = call.openAfter) {
      if (call.deadlineNanos() > now) {
        alarm.ringAt(call.deadlineNanos());
        return;
      }
      expired.add(call);
    }
  }
}
