package dev.footbridge.android;

import android.app.Activity;
import android.app.Application;
import android.os.Bundle;
import dev.footbridge.engine.MiniProgram;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The programs that Activities show. A program moves to the recreated Activity when its Activity is
 * recreated, and is closed when its Activity is finished.
 */
final class ShownPrograms implements Application.ActivityLifecycleCallbacks {
  private final List<ShownProgram> shown = new CopyOnWriteArrayList<>();

  /** Returns the host for a program that {@code activity} is to show. */
  ShownProgram hostIn(Activity activity, Application application) {
    return new ShownProgram(application, shown, activity);
  }

  /** Returns the program that {@code activity} shows, or null. */
  @Nullable MiniProgram in(Activity activity) {
    ShownProgram its = shownBy(activity);
    return its == null ? null : its.program();
  }

  private @Nullable ShownProgram shownBy(Activity activity) {
    for (ShownProgram each : shown) {
      if (each.activityRef().get() == activity) {
        return each;
      }
    }
    return null;
  }

  @Override
  public void onActivityCreated(Activity activity, @Nullable Bundle state) {
    for (ShownProgram each : shown) {
      if (state != null && state.containsKey(each.key())) {
        each.activityRef().attach(activity);
      }
    }
  }

  @Override
  public void onActivitySaveInstanceState(Activity activity, Bundle state) {
    ShownProgram its = shownBy(activity);
    if (its != null) {
      state.putBoolean(its.key(), true);
    }
  }

  @Override
  public void onActivityDestroyed(Activity activity) {
    ShownProgram its = shownBy(activity);
    if (its == null) {
      return;
    }
    its.activityRef().detach();
    if (activity.isFinishing()) {
      its.close();
    }
  }

  @Override
  public void onActivityStarted(Activity activity) {}

  @Override
  public void onActivityResumed(Activity activity) {}

  @Override
  public void onActivityPaused(Activity activity) {}

  @Override
  public void onActivityStopped(Activity activity) {}
}
