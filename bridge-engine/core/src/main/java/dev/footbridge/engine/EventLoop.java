package dev.footbridge.engine;

import dev.footbridge.engine.clock.Activity;
import dev.footbridge.engine.clock.Clock;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The turns of one program: one at a time, in the order they were posted (rules T1, T6). */
final class EventLoop {
  private final SerialQueue turns;
  private final Timers timers;

  /**
   * Creates a loop with nothing to do.
   *
   * @param executor the engine's own
   * @param timerTurn what a turn does for the timer of that number
   */
  EventLoop(Executor executor, Clock clock, Activity activity, LongConsumer timerTurn) {
    turns = new SerialQueue("the program's JS thread", executor, activity, true);
    timers = new Timers(clock, id -> post(() -> timerTurn.accept(id)));
  }

  /** Queues a turn, which must not throw. */
  void post(Runnable turn) {
    turns.add(
        () -> {
          turn.run();
          timers.queueDue();
        });
  }

  Timers timers() {
    return timers;
  }

  /** Drops the turns and timers that have not begun, and takes no more timers. */
  void clear() {
    timers.stop();
    turns.clear();
  }

  /** Tells whether the calling thread is the program's JS thread. */
  boolean isCurrentThread() {
    return turns.isCurrentThread();
  }

  /** Returns the thread a turn runs on now, or null. */
  @Nullable Thread runningThread() {
    return turns.runningThread();
  }
}
