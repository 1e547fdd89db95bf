package androidx.test.runner.intent;

/** Tells that there is no stubber. */
public final class IntentStubberRegistry {
  private IntentStubberRegistry() {}

  /** Returns false. */
  public static boolean isLoaded() {
    return false;
  }

  /** Refuses. */
  public static IntentStubber getInstance() {
    throw new IllegalStateException("no stubber is loaded");
  }
}
