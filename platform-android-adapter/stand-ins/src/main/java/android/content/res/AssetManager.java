package android.content.res;

import dev.footbridge.standins.internal.StandIn;
import dev.footbridge.standins.internal.Unsupported;
import java.io.IOException;
import java.io.InputStream;

/** Exists so that code which reads assets compiles; there are none here. */
@StandIn
public final class AssetManager {
  private AssetManager() {}

  public InputStream open(String fileName) throws IOException {
    throw Unsupported.of("AssetManager.open");
  }

  public String[] list(String path) throws IOException {
    throw Unsupported.of("AssetManager.list");
  }
}
