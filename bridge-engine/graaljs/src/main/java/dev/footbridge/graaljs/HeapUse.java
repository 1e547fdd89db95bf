package dev.footbridge.graaljs;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one program has allocated, and about how much of it is still in use. Its turns are measured
 * while a {@link HeapWatch} runs; one that began before, from the next collection on.
 */
final class HeapUse {
  private static final long UNKNOWN = -1;

  private final int percent;
  private final Consumer<String> stop;
  private @Nullable Thread thread; // of the running turn; guarded by this, as all below
  private long before; // what the thread had allocated when the turn began, if it is known
  private long ended; // allocated by turns that have ended
  private long seen; // allocated until the last collection
  private double held;

  /**
   * Creates the use of a program that has allocated nothing.
   *
   * @param percent how full the heap may be after a collection before the program may be stopped
   * @param stop stops the program, for a reason in words
   */
  HeapUse(int percent, Consumer<String> stop) {
    this.percent = percent;
    this.stop = stop;
  }

  int percent() {
    return percent;
  }

  /** Records that a turn begins on this thread; {@code meter} is null if nothing is measured. */
  synchronized void begin(@Nullable AllocationMeter meter) {
    thread = Thread.currentThread();
    before = meter == null ? UNKNOWN : meter.allocated();
  }

  /** Records that the turn ends, on the same thread. */
  synchronized void end(@Nullable AllocationMeter meter) {
    if (meter != null && before != UNKNOWN) {
      ended += meter.allocated() - before;
    }
    thread = null;
  }

  /** Returns what it has allocated since this was called last, in bytes. */
  synchronized long allocatedSince(AllocationMeter meter) {
    long now = ended + allocatedInTurn(meter);
    long since = Math.max(0, now - seen);
    seen = now;
    return since;
  }

  private long allocatedInTurn(AllocationMeter meter) { // holds this
    if (thread == null) {
      return 0;
    }
    long allocated = meter.allocatedBy(thread);
    if (before == UNKNOWN) {
      before = allocated;
    }
    return allocated - before;
  }

  synchronized void hold(double bytes) {
    held = bytes;
  }

  /** Returns about how many bytes of the heap are its own. */
  synchronized double held() {
    return held;
  }

  void stop(String reason) {
    stop.accept(reason);
  }
}
