package dev.footbridge.android;

import android.content.Intent;
import org.jspecify.annotations.Nullable;

/** Receives the result of an Activity that was started for a result. */
@FunctionalInterface
public interface ActivityResultCallback {
  /**
   * Called once, on the main thread; never if the program has ended by then.
   *
   * @param resultCode as the Activity set it, e.g. {@code Activity.RESULT_OK}
   * @param data as the Activity set it; null if it set none, as when it was cancelled
   */
  void onActivityResult(int resultCode, @Nullable Intent data);
}
