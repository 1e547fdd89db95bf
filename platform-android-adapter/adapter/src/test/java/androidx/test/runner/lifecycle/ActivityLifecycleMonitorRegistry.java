package androidx.test.runner.lifecycle;

/** Stores the monitor that Robolectric registers. */
public final class ActivityLifecycleMonitorRegistry {
  private static ActivityLifecycleMonitor monitor;

  private ActivityLifecycleMonitorRegistry() {}

  /** Stores the monitor. */
  public static void registerInstance(ActivityLifecycleMonitor value) {
    monitor = value;
  }

  /** Returns the monitor. */
  public static ActivityLifecycleMonitor getInstance() {
    return monitor;
  }
}
