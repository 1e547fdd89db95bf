package dev.footbridge.standins.internal;

/** The exception for what the stand-ins do not do. */
public final class Unsupported {
  private Unsupported() {}

  /**
   * Returns the exception for a member that does nothing here.
   *
   * @param member the member, such as {@code Activity.setContentView}
   */
  public static UnsupportedOperationException of(String member) {
    return new UnsupportedOperationException(
        member
            + " does nothing in android-stand-ins, which have only what plugins mostly use; test"
            + " this under Robolectric, as the example android-plugin does");
  }
}
