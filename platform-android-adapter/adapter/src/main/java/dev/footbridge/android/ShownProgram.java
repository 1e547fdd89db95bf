package dev.footbridge.android;

import android.app.Activity;
import android.app.Application;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.LaunchOptions;
import dev.footbridge.engine.MiniProgram;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A program that is shown in an Activity, and the host that it is launched on. */
final class ShownProgram extends AndroidHost {
  private final Application application;
  private final Collection<ShownProgram> shown;
  private final ActivityRef activityRef = new ActivityRef();
  private final String key = "dev.footbridge.program." + UUID.randomUUID();
  private volatile @Nullable MiniProgram program;

  /**
   * Creates the host.
   *
   * @param shown the programs that are shown; this one joins and leaves them by itself
   */
  ShownProgram(Application application, Collection<ShownProgram> shown, Activity activity) {
    super(application);
    this.application = application;
    this.shown = shown;
    activityRef.attach(activity);
  }

  /**
   * Returns the key that marks the saved state of the program's Activity; unique across processes.
   */
  String key() {
    return key;
  }

  ActivityRef activityRef() {
    return activityRef;
  }

  /** Returns the program; null while it is being launched. */
  @Nullable MiniProgram program() {
    return program;
  }

  /** Launches the program; it counts as shown until it ends. */
  MiniProgram launch(BridgeEngine engine, MiniAppInfo info, LaunchOptions options) {
    shown.add(this); // before the launch, which may end the program at once
    try {
      MiniProgram launched = engine.launch(info, options, this);
      program = launched;
      return launched;
    } catch (RuntimeException | Error e) {
      shown.remove(this);
      throw e;
    }
  }

  void close() {
    MiniProgram running = program;
    if (running != null) {
      var unused = running.closeAsync();
    }
  }

  @Override
  public ProgramContext context(MiniAppInfo info) {
    return new ProgramContext(info, application, activityRef);
  }

  @Override
  public List<String> ended(ProgramContext context) {
    shown.remove(this);
    activityRef.detach();
    return super.ended(context);
  }
}
