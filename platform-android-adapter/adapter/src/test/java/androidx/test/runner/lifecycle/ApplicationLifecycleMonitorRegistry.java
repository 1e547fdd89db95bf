package androidx.test.runner.lifecycle;

/** Ignores the monitor that Robolectric registers: no test here needs it. */
public final class ApplicationLifecycleMonitorRegistry {
  private ApplicationLifecycleMonitorRegistry() {}

  /** Does nothing. */
  public static void registerInstance(ApplicationLifecycleMonitor value) {}
}
