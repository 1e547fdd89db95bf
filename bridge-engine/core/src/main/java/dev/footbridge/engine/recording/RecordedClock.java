package dev.footbridge.engine.recording;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.ForwardingClock;
import java.util.Arrays;

/**
 * A clock that notes the times that a program reads, so that a replay can show it the same ones.
 * Equal times that follow each other are noted once, with their number.
 */
final class RecordedClock extends ForwardingClock {
  private final long startMillis;
  private long[] times = new long[2]; // pairs of a time and a number; guarded by this
  private int size; // guarded by this

  RecordedClock(Clock clock, long startMillis) {
    super(clock);
    this.startMillis = startMillis;
  }

  @Override
  public synchronized long epochMillis() {
    long now = super.epochMillis();
    if (size > 0 && times[size - 2] == now) {
      times[size - 1]++;
      return now;
    }
    if (size == times.length) {
      times = Arrays.copyOf(times, 2 * size);
    }
    times[size++] = now;
    times[size++] = 1;
    return now;
  }

  /** Returns the start of the recording, which is that of its replay, too. */
  @Override
  public long startMillis() {
    return startMillis;
  }

  /** Moves the times read so far to an array, as milliseconds since the start of the recording. */
  synchronized void drainTo(ArrayNode array) {
    for (int i = 0; i < size; i += 2) {
      array.add(times[i] - startMillis).add(times[i + 1]);
    }
    size = 0;
  }

  /** Returns whether no time was read since they were last moved. */
  synchronized boolean isEmpty() {
    return size == 0;
  }
}
