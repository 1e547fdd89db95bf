package android.content;

import dev.footbridge.standins.internal.StandIn;

/** Nothing can handle an Intent; a test can make a start fail with it. */
@StandIn
public class ActivityNotFoundException extends RuntimeException {
  public ActivityNotFoundException() {}

  public ActivityNotFoundException(String name) {
    super(name);
  }
}
