package dev.footbridge.jvm.replay;

import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.ForwardingClock;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import java.util.List;
import java.util.Objects;

/**
 * The clock of a replay: shows the program the times that the recorded program read, in their
 * order. While the recorded program ran, time passed; in a replay, it stands still during a turn.
 * Each call brings both in line again. What the recording does not have is the time of the replay's
 * own clock, which never goes back. Register it in the engine both as clock and as call listener.
 */
public final class ReplayClock extends ForwardingClock implements CallListener {
  private static final long[] NONE = {};

  private final long startMillis;
  private final List<RecordedCall> calls;
  private long[] times; // pairs of milliseconds and a number; guarded by this, as is the rest
  private int nextCall;
  private int nextPair;
  private long shown; // how often the next pair was shown
  private long lastMillis = Long.MIN_VALUE;

  /**
   * Creates the clock of one replay.
   *
   * @param clock the clock that moves, which starts at {@link Recording#start()}
   */
  public ReplayClock(Clock clock, Recording recording) {
    super(clock);
    Objects.requireNonNull(recording, "recording");
    this.startMillis = recording.start().toEpochMilli();
    this.calls = recording.calls();
    this.times = timesBeforeNextCall();
  }

  @Override
  public void started(BridgeCall call) {
    callStarted();
  }

  /** Continues with the times after a call. */
  synchronized void callStarted() {
    nextCall++;
    times = timesBeforeNextCall();
    nextPair = 0;
    shown = 0;
  }

  private long[] timesBeforeNextCall() {
    return nextCall < calls.size() ? calls.get(nextCall).times : NONE;
  }

  @Override
  public long startMillis() {
    return startMillis;
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
      lastMillis = Math.max(lastMillis, super.epochMillis());
    }
    return lastMillis;
  }
}
