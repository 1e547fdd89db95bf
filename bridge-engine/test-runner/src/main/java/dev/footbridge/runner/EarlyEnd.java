package dev.footbridge.runner;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Ends a test run before its time, from another thread, such as when the process is being stopped:
 * files that are running fail with the reason, the others do not start, and the reporters are told
 * as after any run. For one run.
 */
public final class EarlyEnd {
  private @Nullable Consumer<String> run; // guarded by this, as the field below
  private @Nullable String reason;

  /** Creates an end that has not come. */
  public EarlyEnd() {}

  /**
   * Ends the run, and returns when its results are known: after at most four seconds, even if a
   * plugin does not return. If the run has not begun, it will end as soon as it does.
   *
   * @param text the reason, in words
   */
  public void come(String text) {
    Objects.requireNonNull(text, "text");
    Consumer<String> running;
    synchronized (this) {
      reason = text;
      running = run;
    }
    if (running != null) {
      running.accept(text);
    }
  }

  /** Sets what ends the run. */
  void watch(Consumer<String> ending) {
    String come;
    synchronized (this) {
      run = ending;
      come = reason;
    }
    if (come != null) {
      ending.accept(come);
    }
  }
}
