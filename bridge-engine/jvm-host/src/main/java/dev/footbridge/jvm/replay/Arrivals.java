package dev.footbridge.jvm.replay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the logic layer of a replayed program waits for, such as the modules of a page. It goes on
 * when it did in the recording, and not when the files happen to be read. Safe for use by many
 * threads.
 */
final class Arrivals {
  private final Map<String, Integer> toCome = new HashMap<>(); // guarded by this, as is the rest
  private final Map<String, Integer> come = new HashMap<>();
  private final Map<String, Deque<Runnable>> held = new HashMap<>();

  /** Creates the arrivals of one replay, given all entries of the recording. */
  Arrivals(Stream<RecordedCall.Entry> entries) {
    entries.forEach(
        entry -> {
          if (entry instanceof RecordedCall.Arrival arrival) {
            toCome.merge(arrival.what(), 1, Integer::sum);
          }
        });
  }

  /** Runs {@code then} when the recording says; at once if it says nothing. */
  void arrive(String what, Runnable then) {
    synchronized (this) {
      if (!take(come, what) && toCome.getOrDefault(what, 0) > 0) {
        held.computeIfAbsent(what, key -> new ArrayDeque<>()).add(then);
        return;
      }
    }
    then.run();
  }

  /** Lets the program have what came in the recording now. */
  void come(String what) {
    Runnable then;
    synchronized (this) {
      boolean unused = take(toCome, what);
      then = firstHeld(what);
      if (then == null) {
        come.merge(what, 1, Integer::sum);
        return;
      }
    }
    then.run();
  }

  /**
   * Lets the program have all that it waits for now: nothing else is left to wait for, so it does
   * something else than was recorded. Returns whether there was anything.
   */
  boolean release() {
    List<Runnable> all = new ArrayList<>();
    synchronized (this) {
      held.values().forEach(all::addAll);
      held.clear();
    }
    all.forEach(Runnable::run);
    return !all.isEmpty();
  }

  private @Nullable Runnable firstHeld(String what) { // holds this
    Deque<Runnable> waiting = held.get(what);
    return waiting == null ? null : waiting.poll();
  }

  /** Takes one of what is counted; returns false if there is none. */
  private static boolean take(Map<String, Integer> counts, String what) {
    Integer left = counts.get(what);
    if (left == null) {
      return false;
    }
    if (left == 1) {
      counts.remove(what);
    } else {
      counts.put(what, left - 1);
    }
    return true;
  }
}
