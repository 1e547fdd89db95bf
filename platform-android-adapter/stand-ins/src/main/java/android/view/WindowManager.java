package android.view;

import dev.footbridge.standins.internal.StandIn;

/** Exists for its exception; there are no windows here. */
@StandIn
public interface WindowManager {
  /** Thrown for a window whose Context is not an Activity. */
  @StandIn
  class BadTokenException extends RuntimeException {
    public BadTokenException() {}

    public BadTokenException(String name) {
      super(name);
    }
  }
}
