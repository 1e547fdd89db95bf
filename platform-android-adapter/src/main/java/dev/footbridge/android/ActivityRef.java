package dev.footbridge.android;

import android.app.Activity;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * Leads to the Activity that shows a program now (rule A1). The same one for all requests of a
 * program: after a rotation it leads to the Activity that took the place of the first. Keeps no
 * Activity alive. Usable from any thread, but most of an Activity is for the main thread.
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
