package androidx.test.runner.intent;

/** Takes the monitor that Robolectric registers; nobody here asks for it. */
public final class IntentMonitorRegistry {
  private IntentMonitorRegistry() {}

  /** Does nothing. */
  public static void registerInstance(IntentMonitor value) {}
}
