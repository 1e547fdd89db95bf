package dev.footbridge.engine.internal.loop;

import dev.footbridge.engine.clock.Clock;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The turns of one program: one at a time, in the order they were posted (rules T1, T6). Open, then
 * closing, when only what delivers is taken; then closed (rule S9).
 */
public final class EventLoop {
  private final SerialQueue turns;
  private final Timers timers;
  private volatile boolean closing;

  /**
   * Creates a loop with nothing to do.
   *
   * @param executor the engine's own
   * @param timerTurn what a turn does for the timer of that number
   */
  public EventLoop(Executor executor, Clock clock, Activity activity, LongConsumer timerTurn) {
    turns = new SerialQueue("the program's JS thread", executor, activity, true);
    timers = new Timers(clock, id -> post(() -> timerTurn.accept(id)));
  }

  /** Queues a turn, which must not throw, unless the loop is closed; returns whether it did. */
  public boolean post(Runnable turn) {
    return turns.add(
        () -> {
          turn.run();
          timers.queueDue();
        });
  }

  /** Queues a turn of new work, unless the loop is closing or closed; returns whether it did. */
  public boolean postNew(Runnable turn) {
    return !closing && post(turn);
  }

  /** Returns the program's timers. */
  public Timers timers() {
    return timers;
  }

  /** Takes no new work and no timers from now on. */
  public void beginClosing() {
    closing = true;
    timers.stop();
  }

  /** Drops the turns that have not begun, and takes no more but the last one. */
  public void close() {
    beginClosing();
    turns.close();
  }

  /** Queues the last turn of a closed loop. */
  public void postLast(Runnable turn) {
    turns.addLast(turn);
  }

  /** Whether the calling thread is the program's JS thread. */
  public boolean isCurrentThread() {
    return turns.isCurrentThread();
  }

  /** Returns the thread a turn runs on now, or null. */
  public @Nullable Thread runningThread() {
    return turns.runningThread();
  }
}
