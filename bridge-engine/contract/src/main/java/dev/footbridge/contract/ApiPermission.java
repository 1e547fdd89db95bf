package dev.footbridge.contract;

/** Which programs may call an API (rule X3). */
public enum ApiPermission {
  /** Every program. */
  PUBLIC,
  /** The programs that the host grants it to. */
  RESTRICTED
}
