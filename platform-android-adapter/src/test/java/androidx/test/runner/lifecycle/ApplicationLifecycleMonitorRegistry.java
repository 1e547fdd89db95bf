package androidx.test.runner.lifecycle;

/** Takes the monitor that Robolectric registers; nobody here asks for it. */
public final class ApplicationLifecycleMonitorRegistry {
  private ApplicationLifecycleMonitorRegistry() {}

  /** Does nothing. */
  public static void registerInstance(ApplicationLifecycleMonitor value) {}
}
