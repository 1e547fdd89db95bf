package dev.footbridge.android;

import android.content.Intent;
import dev.footbridge.engine.host.CurrentProgram;
import dev.footbridge.engine.host.HostedProgram;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The documented access to Activity results (rules A2, A4). Its methods may be called from any
 * thread, unless they say otherwise.
 */
public final class TmfMiniSDK {
  private TmfMiniSDK() {}

  /**
   * Adds a listener, after those added before. It belongs to the program whose handler, plugin or
   * result listener this thread runs: when that program ends, the listener is removed and reported.
   * Added elsewhere, it belongs to no program and stays until it is removed.
   */
  public static void addActivityResultListener(IActivityResultListener listener) {
    Objects.requireNonNull(listener, "listener");
    ProgramContext owner = owner();
    resultsOf(owner).add(listener, owner == null ? null : owner.services());
  }

  /** Removes a listener; does nothing if it was not added. */
  public static void removeActivityResultListener(IActivityResultListener listener) {
    Objects.requireNonNull(listener, "listener");
    resultsOf(owner()).remove(listener);
  }

  /**
   * Passes a result to the request or listener that waits for it. Call this in the {@code
   * onActivityResult} of an Activity that is not a {@link FootbridgeActivity}, on the main thread.
   *
   * <p>A result with a code below 1,000,000 is not passed on. It is reported, and so is a result
   * that no listener takes (rule A2).
   *
   * @return whether a request or listener took the result
   */
  public static boolean onActivityResult(int requestCode, int resultCode, @Nullable Intent data) {
    return resultsOf(owner()).offer(requestCode, resultCode, data);
  }

  /** Returns the program that this thread works for; the documented API does not pass it. */
  private static @Nullable ProgramContext owner() {
    HostedProgram program = CurrentProgram.get();
    if (program != null && program.context() instanceof ProgramContext context) {
      return context;
    }
    return JvmHost.followed() instanceof ProgramContext context ? context : null;
  }

  private static ActivityResults resultsOf(@Nullable ProgramContext owner) {
    return owner == null ? ActivityResults.OF_PROCESS : owner.results();
  }
}
