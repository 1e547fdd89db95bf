package androidx.test.platform.app;

import android.app.Instrumentation;
import android.os.Bundle;

/** Stores the instrumentation that Robolectric registers. */
public final class InstrumentationRegistry {
  private static Instrumentation instrumentation;

  private InstrumentationRegistry() {}

  /** Stores the instrumentation; null when a test has ended. */
  public static void registerInstance(Instrumentation value, Bundle arguments) {
    instrumentation = value;
  }

  /** Returns the instrumentation. */
  public static Instrumentation getInstrumentation() {
    return instrumentation;
  }
}
