package android.app;

import android.content.ContextWrapper;
import android.os.Bundle;
import dev.footbridge.standins.internal.StandIn;
import dev.footbridge.standins.internal.Unsupported;

/** The application of a program. */
@StandIn
public class Application extends ContextWrapper {
  public interface ActivityLifecycleCallbacks {
    void onActivityCreated(Activity activity, Bundle savedInstanceState);

    void onActivityStarted(Activity activity);

    void onActivityResumed(Activity activity);

    void onActivityPaused(Activity activity);

    void onActivityStopped(Activity activity);

    void onActivitySaveInstanceState(Activity activity, Bundle outState);

    void onActivityDestroyed(Activity activity);
  }

  public Application() {
    super(null);
  }

  public void onCreate() {}

  public void onTerminate() {}

  public void onLowMemory() {}

  public void registerActivityLifecycleCallbacks(ActivityLifecycleCallbacks callback) {
    throw Unsupported.of("Application.registerActivityLifecycleCallbacks");
  }

  public void unregisterActivityLifecycleCallbacks(ActivityLifecycleCallbacks callback) {
    throw Unsupported.of("Application.unregisterActivityLifecycleCallbacks");
  }
}
