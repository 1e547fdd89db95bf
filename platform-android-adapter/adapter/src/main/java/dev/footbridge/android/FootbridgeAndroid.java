package dev.footbridge.android;

import android.app.Activity;
import android.app.Application;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.LaunchOptions;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.host.BridgeHost;
import dev.footbridge.engine.spi.JsSource;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Runs mini programs in an Android app. Build one instance, in the Application, and open as many
 * programs as needed.
 *
 * <p>Handlers run on the main thread unless their event names another executor; JavaScript runs on
 * threads of its own, and the main thread never waits for them.
 */
public final class FootbridgeAndroid {
  private final Application application;
  private final BridgeEngine engine;
  private final ShownPrograms shown = new ShownPrograms();

  FootbridgeAndroid(Application application, BridgeEngine engine) {
    this.application = application;
    this.engine = engine;
    application.registerActivityLifecycleCallbacks(shown);
  }

  /** Returns a builder. */
  public static FootbridgeAndroidBuilder with(Application application) {
    Objects.requireNonNull(application, "application");
    return new FootbridgeAndroidBuilder(application);
  }

  /**
   * Returns a host for tests of Android plugins on a plain JVM, for {@code
   * BridgeEngine.builder().host(…)}: without an Activity, a Context or a main thread. A handler
   * that asks for one gets an exception that says so. Android's classes must be on the class path,
   * but none of their code runs.
   */
  public static BridgeHost<?> detachedHost() {
    return new AndroidHost(null);
  }

  /**
   * Returns a host for a plain JVM with something in place of Android's code, such as {@code
   * android-stand-ins}. Tests use what that supplies instead, e.g. {@code AndroidStandIns.host()}.
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public static BridgeHost<?> hostOn(JvmAndroid android) {
    return new JvmHost(Objects.requireNonNull(android, "android"));
  }

  /**
   * Opens a program in an Activity, as {@link #open(Activity, MiniAppInfo, LaunchOptions,
   * ProgramScript)} does.
   */
  public MiniProgram open(Activity activity, MiniAppInfo info, ProgramScript script) {
    Objects.requireNonNull(activity, "activity");
    Objects.requireNonNull(info, "info");
    Objects.requireNonNull(script, "script");
    return open(activity, info, LaunchOptions.DEFAULT, script);
  }

  /**
   * Opens a program in an Activity and binds it to the Activity's life cycle: when the Activity is
   * recreated, as by a rotation, the program continues in the new one; when the Activity is
   * finished, the program is closed. Call this in {@code onCreate}, after {@code super.onCreate},
   * on the main thread: if the Activity was recreated and already shows the program, that program
   * is returned and nothing is launched.
   *
   * @return the program, whose script may not have run yet
   * @throws BridgeConfigurationException if the script cannot be read
   * @throws IllegalStateException if {@code activity} is finishing or shows another program, if
   *     this is not the main thread, or as {@link BridgeEngine#launch(MiniAppInfo)} does
   * @throws RuntimeException what a plugin's {@code onCreate} throws
   */
  public MiniProgram open(
      Activity activity, MiniAppInfo info, LaunchOptions options, ProgramScript script) {
    Objects.requireNonNull(activity, "activity");
    Objects.requireNonNull(info, "info");
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(script, "script");
    check(activity, info);
    MiniProgram running = shown.in(activity);
    if (running != null) {
      if (running.info().equals(info)) {
        return running;
      }
      throw new IllegalStateException(
          activity.getLocalClassName()
              + " shows the program '"
              + running.info().appId()
              + "'; close it before '"
              + info.appId()
              + "' is opened");
    }
    JsSource source = script.read(application);
    ShownProgram its = shown.hostIn(activity, application);
    MiniProgram program = its.launch(engine, info, options);
    var unused = program.evaluate(source);
    return program;
  }

  /**
   * Launches a program without an Activity; it runs until it is closed. From any thread.
   *
   * @return the program, whose script may not have run yet
   * @throws BridgeConfigurationException if the script cannot be read
   * @throws IllegalStateException as {@link BridgeEngine#launch(MiniAppInfo)} does
   * @throws RuntimeException what a plugin's {@code onCreate} throws
   */
  public MiniProgram launch(MiniAppInfo info, LaunchOptions options, ProgramScript script) {
    Objects.requireNonNull(info, "info");
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(script, "script");
    JsSource source = script.read(application);
    MiniProgram program = engine.launch(info, options);
    var unused = program.evaluate(source);
    return program;
  }

  /** Returns the program that {@code activity} shows, or null. */
  public @Nullable MiniProgram shownBy(Activity activity) {
    Objects.requireNonNull(activity, "activity");
    return shown.in(activity);
  }

  /** Returns the warnings about the configuration (rules G2, G3). */
  public List<Problem> warnings() {
    return engine.warnings();
  }

  private static void check(Activity activity, MiniAppInfo info) {
    if (!MainThread.isCurrent()) {
      throw new IllegalStateException(
          "open('" + info.appId() + "') must be called on the main thread; use runOnUiThread");
    }
    if (activity.isFinishing() || activity.isDestroyed()) {
      throw new IllegalStateException(
          activity.getLocalClassName()
              + " is finishing, so the program '"
              + info.appId()
              + "' would close at once; open it in an Activity that stays");
    }
  }
}
