package dev.footbridge.android;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import dev.footbridge.api.MiniAppContext;
import org.jspecify.annotations.Nullable;

/**
 * A program on Android, as its plugins and the app's proxies see it (rule D7): its information, its
 * Activity, and the Activities that it starts.
 */
public interface IMiniAppContext extends MiniAppContext {
  /**
   * Returns the application context, which is safe to keep.
   *
   * @throws IllegalStateException on {@link FootbridgeAndroid#detachedHost()}, which has none
   */
  Context getContext();

  /**
   * Returns the Activity that currently shows the program, or null ({@link ActivityRef#get()}).
   *
   * @throws IllegalStateException on {@link FootbridgeAndroid#detachedHost()}, which has none
   */
  @Nullable Activity getAttachedActivity();

  /**
   * Starts an Activity, and passes its result to {@code callback} and to no listener. A unique
   * request code is allocated. The result is delivered even if the Activity that shows the program
   * is recreated in the meantime. Call this on the main thread.
   *
   * @return the request code
   * @throws IllegalStateException if no Activity shows the program, or it is finishing
   * @throws android.content.ActivityNotFoundException if nothing can handle {@code intent}
   */
  int startActivityForResult(Intent intent, ActivityResultCallback callback);

  /**
   * Starts an Activity as {@link #startActivityForResult(Intent, ActivityResultCallback)} does,
   * with a request code that the caller chooses.
   *
   * @throws IllegalArgumentException if {@code requestCode} is below 1,000,000 (rule A2), or
   *     already waits for a result
   */
  void startActivityForResult(Intent intent, int requestCode, ActivityResultCallback callback);
}
