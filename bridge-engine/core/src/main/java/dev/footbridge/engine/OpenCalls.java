package dev.footbridge.engine;

import dev.footbridge.engine.clock.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The asynchronous calls of one program that have not ended. */
final class OpenCalls {
  private final Set<Call> open = new LinkedHashSet<>(); // guarded by itself
  private final Deadlines deadlines;

  OpenCalls(Clock clock) {
    this.deadlines = new Deadlines(clock);
  }

  void add(Call call) {
    synchronized (open) {
      open.add(call);
    }
    deadlines.add(call);
  }

  void remove(Call call) {
    deadlines.remove(call);
    synchronized (open) {
      open.remove(call);
    }
  }

  int size() {
    synchronized (open) {
      return open.size();
    }
  }

  /** Ends every open call as closed (rule S9). */
  void closeAll() {
    List<Call> left;
    synchronized (open) {
      left = new ArrayList<>(open);
    }
    left.forEach(Call::close);
    deadlines.stop();
  }
}
