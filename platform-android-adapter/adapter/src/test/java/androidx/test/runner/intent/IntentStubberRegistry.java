package androidx.test.runner.intent;

/** Reports that there is no stubber. */
public final class IntentStubberRegistry {
  private IntentStubberRegistry() {}

  /** Returns false. */
  public static boolean isLoaded() {
    return false;
  }

  /** Returns null. */
  public static IntentStubber getInstance() {
    return null;
  }
}
