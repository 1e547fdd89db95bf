package dev.footbridge.engine.internal.program;

import dev.footbridge.engine.internal.call.OpenCalls;
import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.loop.EventLoop;
import dev.footbridge.engine.internal.loop.PoolWork;
import dev.footbridge.engine.internal.thread.GuardedFuture;
import dev.footbridge.engine.spi.StackRoom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The shutdown of one program (rules S9, X4, X7). Open; then closing: new calls are refused, and
 * accepted calls are still delivered; then ending, when all calls are delivered or the grace period
 * is over; then ended. The grace period and the time to stop are real time, since JavaScript may
 * run without the program's clock advancing.
 */
public final class Shutdown {
  /** How long a stopped turn may take to leave before the program is abandoned, in real time. */
  private static final long STOP_NANOS = TimeUnit.SECONDS.toNanos(2);

  private enum Phase {
    OPEN,
    CLOSING,
    ENDING,
    ENDED
  }

  /** Frees the parts of a program; the methods are called in this order. */
  public interface Parts {
    /** Refuses new calls from now on. */
    void refuse();

    /** Drops handlers that have not begun, and ends open calls as closed, without delivery. */
    void drop();

    /**
     * Stops the running turn and synchronous handler; called on another thread, again and again
     * until the turn has left.
     */
    void stop();

    /**
     * Reports that the running turn does not leave; only then called.
     *
     * @param thread the turn's
     */
    void abandon(Thread thread);

    /** Frees the JavaScript context; called on the JS thread, perhaps after the end. */
    void freeContext();

    /**
     * Frees everything else and notifies the listeners.
     *
     * @param killed whether JavaScript had to be stopped
     */
    void free(boolean killed);
  }

  private final Object lock = new Object();
  private final CompletableFuture<@Nullable Void> ended =
      new GuardedFuture<>("MiniProgram.closeAsync");
  private final EventLoop loop;
  private final Activity activity;
  private final OpenCalls openCalls;
  private final boolean isTimeManual;
  private final long graceNanos;
  private final Parts parts;
  private final TurnStop turn;
  private final Watchdog watchdog = new Watchdog(); // guarded by lock
  private Phase phase = Phase.OPEN; // guarded by lock

  /**
   * Creates the shutdown of an open program.
   *
   * @param isTimeManual whether the program's clock is manual, and so does not advance while the
   *     program closes
   * @param graceNanos how long accepted calls are delivered
   */
  public Shutdown(
      EventLoop loop,
      Activity activity,
      OpenCalls openCalls,
      boolean isTimeManual,
      long graceNanos,
      Parts parts) {
    this.loop = loop;
    this.activity = activity;
    this.openCalls = openCalls;
    this.isTimeManual = isTimeManual;
    this.graceNanos = graceNanos;
    this.parts = parts;
    this.turn = new TurnStop(parts::stop);
  }

  /** Starts to close; returns the future of the end, always the same. */
  public CompletableFuture<@Nullable Void> start() {
    StackRoom.requireForCall(); // a plugin may close deep inside a recursion
    synchronized (lock) {
      if (phase != Phase.OPEN) {
        return ended;
      }
      watchdog.watch(graceNanos, () -> end(false)); // which waits for the lock
      phase = Phase.CLOSING;
      refuse();
    }
    quiet();
    return ended;
  }

  /**
   * Ends the program at once, as killed: its JavaScript cannot continue, or must not. If this is
   * its own thread, its turn is stopped all the same.
   */
  public void abort() {
    synchronized (lock) {
      if (phase == Phase.OPEN) {
        phase = Phase.CLOSING;
        refuse();
      }
    }
    end(true);
  }

  /**
   * Ends a closing program that has no work left, unless an open call may still be answered: under
   * a manual clock it cannot, since time does not advance.
   */
  public void quiet() {
    if (activity.isQuietAnd(() -> isTimeManual || openCalls.size() == 0)) {
      end(false);
    }
  }

  private void refuse() {
    parts.refuse();
    loop.beginClosing();
  }

  private void end(boolean killed) {
    synchronized (lock) {
      if (phase != Phase.CLOSING) {
        return;
      }
      StackRoom.requireForCall(); // if there is none, the watchdog ends the program
      watchdog.watch(STOP_NANOS, this::turnDoesNotLeave); // which waits for the lock
      phase = Phase.ENDING;
    }
    boolean isStopped = loop.runningThread() != null && (killed || !loop.isCurrentThread());
    try {
      loop.close();
      parts.drop();
    } finally {
      loop.postLast(() -> turnLeft(killed || isStopped));
      if (isStopped) {
        PoolWork.start(turn::untilLeft);
      }
    }
  }

  private void turnLeft(boolean killed) {
    turn.turnLeft();
    try {
      parts.freeContext();
    } finally {
      finish(killed, null);
    }
  }

  private void turnDoesNotLeave() {
    finish(true, turn.hasLeft() ? null : loop.runningThread());
  }

  /**
   * Ends the program, unless it has ended.
   *
   * @param abandoned the thread of the turn that does not leave; null if none is left
   */
  private void finish(boolean killed, @Nullable Thread abandoned) {
    synchronized (lock) {
      if (phase == Phase.ENDED) {
        return;
      }
      phase = Phase.ENDED;
      watchdog.cancel();
    }
    try {
      if (abandoned != null) {
        parts.abandon(abandoned);
      }
    } finally {
      try {
        parts.free(killed);
      } finally {
        ended.complete(null);
      }
    }
  }
}
