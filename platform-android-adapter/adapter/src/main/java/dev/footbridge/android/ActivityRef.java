package dev.footbridge.android;

import android.app.Activity;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * A reference to the Activity that currently shows a program (rule A1), shared by all requests of
 * the program. After a rotation it refers to the recreated Activity. It does not keep an Activity
 * alive. Safe to use from any thread, but most of an Activity's methods need the main thread.
 *
 * <p>Its type is that of a weak reference, which documented code takes it for.
 */
public final class ActivityRef extends WeakReference<Activity> {
  private final boolean isDetached;
  private volatile WeakReference<@Nullable Activity> attached = new WeakReference<>(null);

  ActivityRef() {
    this(false);
  }

  @SuppressWarnings("NullAway") // its own referent is never set: the Activity changes
  private ActivityRef(boolean isDetached) {
    super(null);
    this.isDetached = isDetached;
  }

  /** Returns the reference on the detached host, which has no Activities. */
  static ActivityRef detached() {
    return new ActivityRef(true);
  }

  /**
   * Returns the Activity; null if none shows the program, or it is destroyed.
   *
   * @throws IllegalStateException on {@link FootbridgeAndroid#detachedHost()}, where there is none
   */
  @Override
  public @Nullable Activity get() {
    if (isDetached) {
      throw new IllegalStateException(
          "there is no Activity on the detached host; test what needs one under Robolectric, as"
              + " the example android-plugin does");
    }
    return attached.get();
  }

  void attach(Activity activity) {
    attached = new WeakReference<>(activity);
  }

  void detach() {
    attached = new WeakReference<>(null);
  }
}
