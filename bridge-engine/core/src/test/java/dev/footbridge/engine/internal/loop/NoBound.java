package dev.footbridge.engine.internal.loop;

/** What is held for a program without a bound. */
public final class NoBound {
  private NoBound() {}

  /** Returns a count of zero. */
  public static HeldBytes held() {
    return new HeldBytes(
        Long.MAX_VALUE / 2,
        () -> {
          throw new AssertionError("there is no bound");
        });
  }
}
