package androidx.test.runner.lifecycle;

/** Keeps the monitor that Robolectric registers. */
public final class ActivityLifecycleMonitorRegistry {
  private static ActivityLifecycleMonitor monitor;

  private ActivityLifecycleMonitorRegistry() {}

  /** Takes note of the monitor. */
  public static void registerInstance(ActivityLifecycleMonitor value) {
    monitor = value;
  }

  /** Returns the monitor. */
  public static ActivityLifecycleMonitor getInstance() {
    return monitor;
  }
}
