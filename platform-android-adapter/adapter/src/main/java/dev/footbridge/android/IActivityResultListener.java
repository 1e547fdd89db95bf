package dev.footbridge.android;

import android.content.Intent;
import org.jspecify.annotations.Nullable;

/** Receives the Activity results with a request code of 1,000,000 or more (rule A2). */
@FunctionalInterface
public interface IActivityResultListener {
  /**
   * Receives a result, unless another listener took it. Called on the main thread.
   *
   * @param data as the Activity set it; null if it set none, as when it was cancelled
   * @return whether this listener takes the result; then no other listener is called
   */
  boolean doOnActivityResult(int requestCode, int resultCode, @Nullable Intent data);
}
