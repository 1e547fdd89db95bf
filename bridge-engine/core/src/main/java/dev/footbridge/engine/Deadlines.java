package dev.footbridge.engine;

import dev.footbridge.engine.clock.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The deadlines of one program's open calls (rule S4). Calls of the same timeout are due in the
 * order they came, so each timeout has a queue, and one alarm watches the heads: adding and
 * removing a call costs the same however many are open.
 */
final class Deadlines {
  private final Object lock = new Object();
  private final Clock clock;
  private final Map<Long, Set<Call>> byTimeout = new HashMap<>(); // guarded by lock
  private final EarliestAlarm alarm; // guarded by lock
  private boolean stopped; // guarded by lock

  Deadlines(Clock clock) {
    this.clock = clock;
    this.alarm = new EarliestAlarm(clock, this::rung);
  }

  void add(Call call) {
    synchronized (lock) {
      if (stopped) {
        return;
      }
      byTimeout.computeIfAbsent(call.timeoutNanos(), t -> new LinkedHashSet<>()).add(call);
      alarm.ringAt(call.deadlineNanos());
    }
  }

  void remove(Call call) {
    synchronized (lock) {
      Set<Call> calls = byTimeout.get(call.timeoutNanos());
      if (calls != null && calls.remove(call) && calls.isEmpty()) {
        byTimeout.remove(call.timeoutNanos());
      }
    }
  }

  /** Forgets all calls, and takes no more. */
  void stop() {
    synchronized (lock) {
      stopped = true;
      byTimeout.clear();
      alarm.stop();
    }
  }

  private void rung() {
    List<Call> expired = new ArrayList<>();
    synchronized (lock) {
      alarm.rung();
      long now = clock.nanoTime();
      for (Iterator<Set<Call>> each = byTimeout.values().iterator(); each.hasNext(); ) {
        Set<Call> calls = each.next();
        takeExpired(calls, now, expired);
        if (calls.isEmpty()) {
          each.remove();
        } else {
          alarm.ringAt(calls.iterator().next().deadlineNanos());
        }
      }
    }
    expired.forEach(Call::timeOut);
  }

  private static void takeExpired(Set<Call> calls, long now, List<Call> expired) {
    for (Iterator<Call> each = calls.iterator(); each.hasNext(); ) {
      Call call = each.next();
      if (call.deadlineNanos() > now) {
        return;
      }
      each.remove();
      expired.add(call);
    }
  }
}
