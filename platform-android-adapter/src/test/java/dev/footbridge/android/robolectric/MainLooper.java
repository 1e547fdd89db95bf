package dev.footbridge.android.robolectric;

import android.os.Handler;
import android.os.Looper;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.robolectric.Shadows;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.shadows.ShadowPausedLooper;

/** The main thread, which a test is on itself, and which goes on only when the test lets it. */
public final class MainLooper {
  /** How long anything may take in real time: far more than it does on the slowest machine. */
  private static final long PATIENCE_MILLIS = 60_000;

  private MainLooper() {}

  /**
   * Runs what is posted to the main thread, until {@code future} is completed.
   *
   * @return what it is completed with
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
   * Runs what is posted to the main thread, until {@code supplier}, asked after each time, gives a
   * value.
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

  /** Runs what was posted to the main thread. */
  public static void idle() {
    Shadows.shadowOf(Looper.getMainLooper()).idle();
  }
}
