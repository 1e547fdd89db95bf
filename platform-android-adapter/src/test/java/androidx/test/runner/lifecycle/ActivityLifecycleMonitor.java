package androidx.test.runner.lifecycle;

import android.app.Activity;
import java.util.Collection;

/** Knows the stage of every Activity. */
public interface ActivityLifecycleMonitor {
  /** Adds who is told of changes. */
  void addLifecycleCallback(ActivityLifecycleCallback callback);

  /** Removes who is told of changes. */
  void removeLifecycleCallback(ActivityLifecycleCallback callback);

  /** Returns the stage of an Activity; null if it is unknown. */
  Stage getLifecycleStageOf(Activity activity);

  /** Returns the Activities in a stage. */
  Collection<Activity> getActivitiesInStage(Stage stage);
}
