package androidx.test.runner.lifecycle;

import android.app.Activity;
import java.util.Collection;

/** The stage of every Activity. */
public interface ActivityLifecycleMonitor {
  /** Adds a callback for changes. */
  void addLifecycleCallback(ActivityLifecycleCallback callback);

  /** Removes a callback. */
  void removeLifecycleCallback(ActivityLifecycleCallback callback);

  /** Returns the stage of an Activity; null if it is unknown. */
  Stage getLifecycleStageOf(Activity activity);

  /** Returns the Activities in a stage. */
  Collection<Activity> getActivitiesInStage(Stage stage);
}
