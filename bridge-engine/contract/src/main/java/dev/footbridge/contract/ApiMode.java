package dev.footbridge.contract;

/** How an API answers its calls (rules D3, D4). */
public enum ApiMode {
  /** A call returns its result. */
  SYNC,
  /** A call returns at once, and its result is delivered later. */
  ASYNC;

  /** Returns {@link #SYNC} if {@code sync}, else {@link #ASYNC}. */
  public static ApiMode of(boolean sync) {
    return sync ? SYNC : ASYNC;
  }
}
