package dev.footbridge.engine.observe;

import org.apiguardian.api.API;

/** Where in JavaScript something happened is recorded for these: each takes a stack trace. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum StackRecording {
  /** For nothing. */
  NONE,

  /**
   * For calls that return a promise, so that the error of a rejection says where the call was made
   * (rule R6). The host's listeners are not told.
   */
  PROMISES,

  /**
   * For all calls and listeners: besides rejections, for {@link BridgeCall#jsStack()} and {@link
   * ProgramListener#listenerAdded}.
   */
  ALL
}
