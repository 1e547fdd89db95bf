package androidx.test.runner.lifecycle;

import android.app.Activity;

/** Called when an Activity enters a stage. */
public interface ActivityLifecycleCallback {
  /** The Activity entered the stage. */
  void onActivityLifecycleChanged(Activity activity, Stage stage);
}
