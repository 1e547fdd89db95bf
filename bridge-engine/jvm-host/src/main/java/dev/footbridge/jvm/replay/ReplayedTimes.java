package dev.footbridge.jvm.replay;

import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.Workload;
import java.util.List;

/**
 * The clock of a replay: shows the program the times that the recorded program read, in their
 * order. While the recorded program ran, time passed; in a replay, it stands still during a turn.
 * Each call brings both in line again. What the recording does not have is the time of the replay's
 * own clock, which never goes back.
 */
final class ReplayedTimes implements Clock {
  private static final long[] NONE = {};

  private final Clock clock;
  private final long startMillis;
  private final List<RecordedCall> calls;
  private long[] times; // pairs of milliseconds and a number; guarded by this, as is the rest
  private int nextPair;
  private long shown; // how often the next pair was shown
  private long lastMillis = Long.MIN_VALUE;

  ReplayedTimes(Clock clock, long startMillis, List<RecordedCall> calls) {
    this.clock = clock;
    this.startMillis = startMillis;
    this.calls = calls;
    this.times = calls.isEmpty() ? NONE : calls.get(0).times;
  }

  /** Continues with the times before call {@code index}. */
  synchronized void continueBefore(int index) {
    times = index < calls.size() ? calls.get(index).times : NONE;
    nextPair = 0;
    shown = 0;
  }

  @Override
  public synchronized long epochMillis() {
    if (nextPair < times.length) {
      lastMillis = startMillis + times[nextPair];
      shown++;
      if (shown >= times[nextPair + 1]) {
        nextPair += 2;
        shown = 0;
      }
    } else {
      lastMillis = Math.max(lastMillis, clock.epochMillis());
    }
    return lastMillis;
  }

  @Override
  public long nanoTime() {
    return clock.nanoTime();
  }

  @Override
  public Alarm at(long atNanos, Runnable task) {
    return clock.at(atNanos, task);
  }

  @Override
  public boolean isManual() {
    return clock.isManual();
  }

  @Override
  public Registration register(Workload workload) {
    return clock.register(workload);
  }
}
