package android.util;

import dev.footbridge.standins.internal.StandIn;

/** The base class of some of Android's exceptions. */
@StandIn
public class AndroidRuntimeException extends RuntimeException {
  public AndroidRuntimeException() {}

  public AndroidRuntimeException(String name) {
    super(name);
  }

  public AndroidRuntimeException(String name, Throwable cause) {
    super(name, cause);
  }

  public AndroidRuntimeException(Exception cause) {
    super(cause);
  }
}
