package dev.footbridge.standins;

import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.host.BridgeHost;
import dev.footbridge.jvm.platform.PluginPlatform;
import java.util.Objects;

/** The stand-ins as a platform, for the JUnit extension and the command line, which find it. */
public final class StandInPlatform implements PluginPlatform {
  /** Creates the platform. */
  public StandInPlatform() {}

  @Override
  public BridgeHost<?> host() {
    return AndroidStandIns.host();
  }

  @Override
  public Class<AndroidProgram> viewType() {
    return AndroidProgram.class;
  }

  @Override
  public AndroidProgram view(MiniProgram program) {
    return AndroidStandIns.of(Objects.requireNonNull(program, "program"));
  }
}
