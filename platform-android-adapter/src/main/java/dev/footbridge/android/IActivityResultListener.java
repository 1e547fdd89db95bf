package dev.footbridge.android;

import android.content.Intent;
import org.jspecify.annotations.Nullable;

/** Asked for every Activity result with a request code of 1,000,000 or more (rule A2). */
@FunctionalInterface
public interface IActivityResultListener {
  /**
   * Called on the main thread.
   *
   * @param data as the Activity set it; null if it set none, as when it was cancelled
   * @return whether the result was for this listener; then no other is asked
   */
  boolean doOnActivityResult(int requestCode, int resultCode, @Nullable Intent data);
}
