package dev.footbridge.android.robolectric;

import android.os.Handler;
import android.os.Looper;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.robolectric.Shadows;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.shadows.ShadowPausedLooper;

/** The main thread: a test runs on it, and decides when it runs posted work. */
public final class MainLooper {
  /** The real time that anything may take: far more than it needs on the slowest machine. */
  private static final long PATIENCE_MILLIS = 60_000;

  private MainLooper() {}

  /**
   * Runs the work posted to the main thread until {@code future} is completed.
   *
   * @return the value of {@code future}
   */
  public static <T> T await(CompletableFuture<T> future) {
    ShadowPausedLooper looper = Shadow.extract(Looper.getMainLooper());
    Handler handler = new Handler(Looper.getMainLooper());
    var unused = future.whenComplete((value, thrown) -> handler.post(() -> {}));
    long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (!future.isDone()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not done after " + PATIENCE_MILLIS + " ms");
      }
      looper.poll(PATIENCE_MILLIS);
      idle();
    }
    return future.join();
  }

  /**
   * Runs the work posted to the main thread until {@code supplier}, called after each task, returns
   * a value.
   */
  public static <T> T awaitNonNull(Supplier<T> supplier) {
    ShadowPausedLooper looper = Shadow.extract(Looper.getMainLooper());
    idle();
    T value = supplier.get();
    while (value == null) {
      looper.poll(PATIENCE_MILLIS);
      idle();
      value = supplier.get();
    }
    return value;
  }

  /** Runs the work posted to the main thread. */
  public static void idle() {
    Shadows.shadowOf(Looper.getMainLooper()).idle();
  }
}
