package dev.footbridge.engine;

import dev.footbridge.engine.clock.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The asynchronous calls of one program that have not ended, and their deadlines (rule S4). Calls
 * of the same timeout are due in the order they came, so each timeout has a queue, and one alarm
 * watches the heads: adding and removing a call costs the same however many are open.
 */
final class OpenCalls {
  private final Object lock = new Object();
  private final Clock clock;
  private final Map<Long, Set<Call>> byTimeout = new HashMap<>(); // guarded by lock
  private final EarliestAlarm alarm; // guarded by lock
  private int size; // guarded by lock

  OpenCalls(Clock clock) {
    this.clock = clock;
    this.alarm = new EarliestAlarm(clock, this::rung);
  }

  void add(Call call) {
    synchronized (lock) {
      if (byTimeout.computeIfAbsent(call.timeoutNanos(), t -> new LinkedHashSet<>()).add(call)) {
        size++;
      }
      alarm.ringAt(call.deadlineNanos());
    }
  }

  void remove(Call call) {
    synchronized (lock) {
      Set<Call> calls = byTimeout.get(call.timeoutNanos());
      if (calls != null && calls.remove(call)) {
        size--;
        if (calls.isEmpty() && byTimeout.size() > 1) {
          byTimeout.remove(call.timeoutNanos()); // else programs could make up ever more
        }
      }
    }
  }

  int size() {
    synchronized (lock) {
      return size;
    }
  }

  /** Ends every open call as closed, in the order they came (rule S9); watches no deadline more. */
  void closeAll() {
    List<Call> left = new ArrayList<>();
    synchronized (lock) {
      alarm.stop();
      byTimeout.values().forEach(left::addAll);
    }
    left.sort(Comparator.comparingLong(Call::id));
    left.forEach(Call::close);
  }

  private void rung() {
    List<Call> expired = new ArrayList<>();
    synchronized (lock) {
      alarm.rung();
      long now = clock.nanoTime();
      byTimeout.values().forEach(calls -> addExpired(calls, now, expired));
    }
    expired.forEach(Call::timeOut);
  }

  /** Finds the calls that are due, which end outside the lock, and sets the alarm for the next. */
  private void addExpired(Set<Call> calls, long now, List<Call> expired) { // holds lock
    for (Call call : calls) {
      if (call.deadlineNanos() > now) {
        alarm.ringAt(call.deadlineNanos());
        return;
      }
      expired.add(call);
    }
  }
}
