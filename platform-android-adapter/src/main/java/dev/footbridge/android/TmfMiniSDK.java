package dev.footbridge.android;

import android.content.Intent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The documented way to Activity results (rules A2, A4). Its methods may be called from anywhere.
 */
public final class TmfMiniSDK {
  private TmfMiniSDK() {}

  /**
   * Adds a listener, after those added before. It belongs to the program whose handler, plugin or
   * result listener this thread runs: when that program ends, it is removed and reported. Added
   * from elsewhere, it belongs to nobody and stays until it is removed.
   */
  public static void addActivityResultListener(IActivityResultListener listener) {
    Objects.requireNonNull(listener, "listener");
    ActivityResults.OF_PROCESS.add(listener, CurrentProgram.get());
  }

  /** Removes a listener; does nothing if it is not there. */
  public static void removeActivityResultListener(IActivityResultListener listener) {
    Objects.requireNonNull(listener, "listener");
    ActivityResults.OF_PROCESS.remove(listener);
  }

  /**
   * Offers a result to who waits for it; for the {@code onActivityResult} of an Activity that is
   * not a {@link FootbridgeActivity}. Call it on the main thread.
   *
   * <p>Results with a code below 1,000,000 are not offered, and reported, as are those that nobody
   * takes (rule A2).
   *
   * @return whether somebody took it
   */
  public static boolean onActivityResult(int requestCode, int resultCode, @Nullable Intent data) {
    return ActivityResults.OF_PROCESS.offer(requestCode, resultCode, data);
  }
}
