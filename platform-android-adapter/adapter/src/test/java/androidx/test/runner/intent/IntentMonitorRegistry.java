package androidx.test.runner.intent;

/** Ignores the monitor that Robolectric registers: no test here needs it. */
public final class IntentMonitorRegistry {
  private IntentMonitorRegistry() {}

  /** Does nothing. */
  public static void registerInstance(IntentMonitor value) {}
}
