package dev.footbridge.quickjs;

import com.sun.jna.Pointer;
import java.util.concurrent.TimeUnit;

/** Ends turns: QuickJS asks it now and then, and ends what runs in a way that cannot be caught. */
final class Interrupt extends NativeCallback {
  private static final long DESCRIPTION =
      NativeType.call(NativeType.INT, NativeType.POINTER, NativeType.POINTER);

  private final long turnLimitNanos; // 0: none
  private volatile boolean isStopped;
  private long endsAt; // as System.nanoTime; if there is a limit

  Interrupt(long turnLimitMillis) {
    super(DESCRIPTION);
    turnLimitNanos = TimeUnit.MILLISECONDS.toNanos(turnLimitMillis);
  }

  /** Stops the turn that runs, and all later ones; called from any thread. */
  void stop() {
    isStopped = true;
  }

  /** Returns whether turns are stopped: it was asked for, or one has exceeded the limit. */
  boolean isStopped() {
    return isStopped;
  }

  /** Starts the time of a turn. */
  void begin() {
    if (turnLimitNanos > 0) {
      endsAt = System.nanoTime() + turnLimitNanos;
    }
  }

  @Override
  void run(Pointer arguments, long result) {
    if (turnLimitNanos > 0 && System.nanoTime() - endsAt > 0) {
      isStopped = true;
    }
    new Pointer(result).setLong(0, isStopped ? 1 : 0);
  }
}
