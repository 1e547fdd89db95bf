package dev.footbridge.standins;

import dev.footbridge.android.FootbridgeAndroid;
import dev.footbridge.android.IMiniAppContext;
import dev.footbridge.android.JvmAndroid;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.host.BridgeHost;
import dev.footbridge.engine.host.ProgramServices;
import dev.footbridge.standins.internal.BaseContext;
import dev.footbridge.standins.internal.CurrentProgram;
import dev.footbridge.standins.internal.OnlyStandIns;
import dev.footbridge.standins.internal.ProgramAndroid;
import dev.footbridge.standins.internal.ProgramState;
import java.util.Objects;
import java.util.concurrent.Executor;

/** Runs Android plugins on a plain JVM. Its methods may be called from any thread. */
public final class AndroidStandIns {
  private AndroidStandIns() {}

  /**
   * Returns a host for Android plugins, for {@code BridgeEngine.builder().host(…)}.
   *
   * @throws IllegalStateException if another {@code android.app.Activity} is visible, such as that
   *     of {@code android.jar} or of Robolectric
   */
  public static BridgeHost<?> host() {
    OnlyStandIns.require();
    return FootbridgeAndroid.hostOn(StandInAndroid.INSTANCE);
  }

  /**
   * Returns what a program's plugins did with Android, and answers them.
   *
   * @throws IllegalArgumentException if the program was not launched on {@link #host()}
   */
  public static AndroidProgram of(MiniProgram program) {
    Objects.requireNonNull(program, "program");
    if (program.context() instanceof IMiniAppContext context) {
      try {
        return new AndroidProgram(
            BaseContext.programOf(context.getContext(), "AndroidStandIns.of"));
      } catch (IllegalStateException e) {
        throw notOnStandIns(program); // the detached host has no Context
      }
    }
    throw notOnStandIns(program);
  }

  private static IllegalArgumentException notOnStandIns(MiniProgram program) {
    return new IllegalArgumentException(
        "the program '"
            + program.info().appId()
            + "' does not run on the stand-ins; build its engine with"
            + " host(AndroidStandIns.host())");
  }

  /**
   * Returns a task that runs {@code task} for the program that this thread works for, on whatever
   * thread it runs: for pools that several programs share.
   *
   * @throws IllegalStateException if this thread works for no program
   */
  public static Runnable follow(Runnable task) {
    Objects.requireNonNull(task, "task");
    ProgramState program = CurrentProgram.get("AndroidStandIns.follow");
    return () -> CurrentProgram.run(program, false, task);
  }

  /**
   * Returns an executor that runs each task for the program that hands it over, on the threads of
   * {@code executor}.
   */
  public static Executor follow(Executor executor) {
    Objects.requireNonNull(executor, "executor");
    return task -> executor.execute(follow(task));
  }

  /** Android on a plain JVM by the stand-ins. */
  private enum StandInAndroid implements JvmAndroid {
    INSTANCE;

    @Override
    public ProgramPart launch(MiniAppInfo program, ProgramServices services) {
      return new ProgramAndroid(program, services);
    }

    @Override
    public IMiniAppContext current() {
      return CurrentProgram.get("TmfMiniSDK").context();
    }

    @Override
    public boolean mayWait() {
      return !CurrentProgram.isMain();
    }
  }
}
