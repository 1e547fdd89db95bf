package dev.footbridge.engine.host;

import dev.footbridge.api.MiniAppContext;
import dev.footbridge.engine.clock.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A running program, for the static entry points of a platform, such as a main dispatcher or a main
 * looper: {@link CurrentProgram} has the one whose plugin runs. Its main thread runs tasks and
 * asynchronous handlers one at a time, as Android's does (rule T2). Safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface HostedProgram extends Executor {
  /** Returns the context that the program's host created. */
  MiniAppContext context();

  /** Returns the program's clock. */
  Clock clock();

  /** Returns whether the calling thread runs a task of {@link #post} or an asynchronous handler. */
  boolean isMainThread();

  /**
   * Runs {@code task} later on the program's main thread, after what was posted before. Tasks that
   * {@code onCreate} posts run when all plugins are created. An exception of the task is reported
   * as {@code ProgramListener.pluginFailed}.
   *
   * @return false if the program has ended; then the task does not run
   */
  boolean post(Runnable task);

  /**
   * Returns what the work on this thread was started for, for {@link #post(Runnable, Object)}: the
   * call whose handler runs, or that of the handler which posted the task that runs. A clock that
   * skips delays skips those which open calls wait for.
   *
   * @return an object without meaning to others; null if it is not known
   */
  @Nullable Object origin();

  /**
   * Posts {@code task}, as {@link #post(Runnable)} does, which posts it for the {@link #origin()}
   * of this thread.
   *
   * @param origin what the task is for: a value of {@code origin()}; null if it is not known
   */
  boolean post(Runnable task, @Nullable Object origin);

  /**
   * Posts {@code task}.
   *
   * @throws RejectedExecutionException if the program has ended
   */
  @Override
  default void execute(Runnable task) {
    if (!post(task)) {
      throw new RejectedExecutionException(
          "the program " + context().getMiniAppInfo().appId() + " has ended");
    }
  }

  /**
   * Posts {@code task} when the program's clock has advanced by {@code delayNanos}, in nanoseconds;
   * at once if that is not positive. Does nothing if the program has ended, or ends before.
   *
   * @return cancels the task
   */
  Clock.Alarm postDelayed(Runnable task, long delayNanos);

  /**
   * Runs a short task that is not the plugins' when the program's clock has advanced by {@code
   * delayNanos}, in nanoseconds, on the thread of the clock; soon if that is not positive. It must
   * not throw.
   *
   * @return cancels the task
   */
  Clock.Alarm after(Runnable task, long delayNanos);

  /**
   * Runs {@code work} on this thread as work of the program's plugins: it is the current program,
   * and the host's {@link BridgeHost#run} surrounds it.
   *
   * @throws RuntimeException what {@code work} throws
   */
  void run(Runnable work);
}
