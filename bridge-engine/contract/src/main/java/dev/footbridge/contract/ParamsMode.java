package dev.footbridge.contract;

/** What happens to a call whose parameters do not fit its API's template (rule P3). */
public enum ParamsMode {
  /** The call fails before its handler is called. */
  STRICT,
  /** The call reaches its handler, and a warning is reported to the program's listeners. */
  WARN,
  /** The template is ignored. */
  OFF
}
