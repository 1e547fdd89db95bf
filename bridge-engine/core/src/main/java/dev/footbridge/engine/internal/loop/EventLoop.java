package dev.footbridge.engine.internal.loop;

import dev.footbridge.engine.clock.Clock;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs the turns of one program one at a time, in the order they were posted (rules T1, T6). Open;
 * then closing, when it accepts only turns that deliver messages; then closed (rule S9).
 */
public final class EventLoop {
  private final SerialQueue turns;
  private final Timers timers;
  private volatile boolean closing;

  /**
   * Creates an idle loop.
   *
   * @param executor the engine's own executor
   * @param held counts the timers until their turns run
   * @param timerTurn runs the timer with that number; called in a turn
   */
  public EventLoop(
      Executor executor, Clock clock, Activity activity, HeldBytes held, LongConsumer timerTurn) {
    timers =
        new Timers(
            clock,
            held,
            id ->
                post(
                    () -> {
                      held.give(HeldBytes.TIMER);
                      timerTurn.accept(id);
                    }));
    turns = new SerialQueue("the program's JS thread", executor, activity, true, timers::queueDue);
  }

  /** Queues a turn, which must not throw; returns false if the loop is closed. */
  public boolean post(Runnable turn) {
    return turns.add(turn);
  }

  /** Queues a turn of new work; returns false if the loop is closing or closed. */
  public boolean postNew(Runnable turn) {
    return !closing && post(turn);
  }

  /** Returns the program's timers. */
  public Timers timers() {
    return timers;
  }

  /** Refuses new work and timers from now on. */
  public void beginClosing() {
    closing = true;
    timers.stop();
  }

  /** Drops the turns that have not begun, and refuses all but the last one. */
  public void close() {
    beginClosing();
    turns.close();
  }

  /** Queues the last turn of a closed loop. */
  public void postLast(Runnable turn) {
    turns.addLast(turn);
  }

  /** Returns whether the calling thread is the program's JS thread. */
  public boolean isCurrentThread() {
    return turns.isCurrentThread();
  }

  /** Returns the thread of the running turn, or null. */
  public @Nullable Thread runningThread() {
    return turns.runningThread();
  }
}
