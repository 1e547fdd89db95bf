package dev.footbridge.contract;

import org.apiguardian.api.API;

/** What happens to a call whose parameters do not fit its API's template (rule P3). */
@API(status = API.Status.STABLE, since = "0.1")
public enum ParamsMode {
  /** The call fails before its handler is called. */
  STRICT,
  /** The call reaches its handler, and a warning is reported to the program's listeners. */
  WARN,
  /** The template is ignored. */
  OFF
}
