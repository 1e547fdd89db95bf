package dev.footbridge.contract;

/** How an API answers its calls (rules D3, D4). */
public enum ApiMode {
  /** A call returns its result. */
  SYNC,
  /** A call is answered later. */
  ASYNC;

  /** Returns the mode of an API whose calls return their results, or not. */
  public static ApiMode of(boolean sync) {
    return sync ? SYNC : ASYNC;
  }
}
