package dev.footbridge.android;

import android.app.Activity;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * A reference to the Activity that currently shows a program (rule A1), shared by all requests of
 * the program. After a rotation it refers to the recreated Activity. It does not keep an Activity
 * alive. Safe to use from any thread, but most of an Activity's methods need the main thread.
 */
public final class ActivityRef {
  private volatile WeakReference<@Nullable Activity> attached = new WeakReference<>(null);

  ActivityRef() {}

  /** Returns the Activity; null if none shows the program, or it is destroyed. */
  public @Nullable Activity get() {
    return attached.get();
  }

  void attach(Activity activity) {
    attached = new WeakReference<>(activity);
  }

  void detach() {
    attached = new WeakReference<>(null);
  }
}
