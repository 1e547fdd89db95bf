package androidx.test.internal.runner.lifecycle;

import android.app.Application;
import androidx.test.runner.lifecycle.ApplicationLifecycleMonitor;
import androidx.test.runner.lifecycle.ApplicationStage;

/** Hears of the Application's stages; nobody here asks. */
public final class ApplicationLifecycleMonitorImpl implements ApplicationLifecycleMonitor {
  /** Does nothing. */
  public void signalLifecycleChange(Application application, ApplicationStage stage) {}
}
