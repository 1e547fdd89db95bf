package dev.footbridge.android;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import org.jspecify.annotations.Nullable;

/** A plugin's view of the program it serves, on Android (rule D7). */
public interface MiniAppContext extends dev.footbridge.api.MiniAppContext {
  /**
   * Returns the app's context, which may be kept.
   *
   * @throws IllegalStateException on {@link FootbridgeAndroid#detachedHost()}, which has none
   */
  Context getContext();

  /** Returns the Activity that shows the program now, or null; see {@link ActivityRef#get()}. */
  @Nullable Activity getAttachedActivity();

  /** Tells whether the program was opened in an Activity, rather than launched without one. */
  boolean isContainer();

  /**
   * Starts an Activity, and gives its result to {@code callback} and to no listener. The request
   * code is allocated, so requests cannot be confused; the result may also arrive at an Activity
   * that took the place of the one that shows the program now. Call it on the main thread.
   *
   * @return the request code
   * @throws IllegalStateException if no Activity shows the program, or it is finishing
   * @throws android.content.ActivityNotFoundException if nothing can handle {@code intent}
   */
  int startActivityForResult(Intent intent, ActivityResultCallback callback);

  /**
   * Starts an Activity as {@link #startActivityForResult(Intent, ActivityResultCallback)} does,
   * with a request code of the caller's choice.
   *
   * @throws IllegalArgumentException if {@code requestCode} is below 1,000,000 (rule A2), or waits
   *     for a result already
   */
  void startActivityForResult(Intent intent, int requestCode, ActivityResultCallback callback);
}
