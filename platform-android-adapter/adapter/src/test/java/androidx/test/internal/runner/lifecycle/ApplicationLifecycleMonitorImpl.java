package androidx.test.internal.runner.lifecycle;

import android.app.Application;
import androidx.test.runner.lifecycle.ApplicationLifecycleMonitor;
import androidx.test.runner.lifecycle.ApplicationStage;

/** Receives the Application's stages and ignores them: no test here needs them. */
public final class ApplicationLifecycleMonitorImpl implements ApplicationLifecycleMonitor {
  /** Does nothing. */
  public void signalLifecycleChange(Application application, ApplicationStage stage) {}
}
