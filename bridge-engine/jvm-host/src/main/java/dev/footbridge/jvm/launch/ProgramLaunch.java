package dev.footbridge.jvm.launch;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.jvm.Durations;
import dev.footbridge.jvm.text.JavaFrames;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The launch of one program, on a thread of its own: the constructor or the {@code onCreate} of a
 * plugin may not return (rule D7). Safe for use by many threads.
 */
public final class ProgramLaunch {
  private final CompletableFuture<MiniProgram> launched = new CompletableFuture<>();
  private final Thread thread;

  private ProgramLaunch(BridgeEngine engine, MiniAppInfo program) {
    thread = new Thread(() -> launch(engine, program), "footbridge-launch");
    thread.setDaemon(true);
  }

  /** Begins to launch a program, without waiting. */
  public static ProgramLaunch begin(BridgeEngine engine, MiniAppInfo program) {
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(program, "program");
    ProgramLaunch launch = new ProgramLaunch(engine, program);
    launch.thread.start();
    return launch;
  }

  private void launch(BridgeEngine engine, MiniAppInfo info) {
    try {
      MiniProgram program = engine.launch(info);
      if (!launched.complete(program)) { // nobody waits for it any more
        var unused = program.closeAsync();
      }
    } catch (Throwable e) { // whatever a plugin throws
      launched.completeExceptionally(e);
    }
  }

  /**
   * Waits until the program is launched. Otherwise the launch is cancelled, as {@link #cancel}
   * does.
   *
   * @param most how long the launch may take, in real time
   * @param option the name of the option that sets the time, for the message; empty if there is
   *     none
   * @throws LaunchTimeoutException if it takes longer
   * @throws CancellationException if it is cancelled, or this thread is interrupted; the interrupt
   *     is kept
   * @throws Throwable what {@link BridgeEngine#launch} throws
   */
  public MiniProgram await(Duration most, String option) throws Throwable {
    Objects.requireNonNull(most, "most");
    Objects.requireNonNull(option, "option");
    try {
      return launched.get(most.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() == null ? e : e.getCause();
    } catch (InterruptedException e) {
      cancel();
      Thread.currentThread().interrupt();
      throw new CancellationException("the launch was interrupted");
    } catch (TimeoutException e) {
      LaunchTimeoutException late = late(most, option);
      cancel();
      if (launched.isCancelled()) {
        throw late;
      }
      return launched.join(); // it ended just now
    }
  }

  /**
   * Cancels the launch, unless it has ended: interrupts the plugin that it waits for, and closes
   * the program if it is launched all the same.
   */
  public void cancel() {
    if (launched.cancel(false)) {
      thread.interrupt();
    }
  }

  private LaunchTimeoutException late(Duration most, String option) {
    StackTraceElement[] stack = thread.getStackTrace();
    LaunchTimeoutException late =
        new LaunchTimeoutException(
            method(JavaFrames.ofPlugin(stack))
                + " did not return within "
                + Durations.format(most)
                + (option.isEmpty() ? "" : " (" + option + ")"));
    late.setStackTrace(stack);
    return late;
  }

  /**
   * Returns the name of the method that the engine called, which is the outermost of the frames.
   */
  private static String method(List<StackTraceElement> frames) {
    if (frames.isEmpty()) {
      return "the launch of the program";
    }
    StackTraceElement frame = frames.get(frames.size() - 1);
    String type = frame.getClassName();
    return switch (frame.getMethodName()) {
      case "<init>" -> "the constructor of " + type;
      case "<clinit>" -> "the static initializer of " + type;
      default -> type + "." + frame.getMethodName();
    };
  }
}
