package android.content.res;

import dev.footbridge.standins.internal.StandIn;
import dev.footbridge.standins.internal.Unsupported;

/** Exists so that code which reads resources compiles; there are none here. */
@StandIn
public class Resources {
  Resources() {}

  public String getString(int id) {
    throw Unsupported.of("Resources.getString");
  }

  public int getColor(int id) {
    throw Unsupported.of("Resources.getColor");
  }
}
