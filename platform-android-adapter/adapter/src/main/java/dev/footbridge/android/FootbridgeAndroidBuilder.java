package dev.footbridge.android;

import android.app.Application;
import android.util.Log;
import dev.footbridge.api.HostPlugin;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problems;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.recording.Redaction;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.quickjs.QuickJsRuntime;
import java.io.File;
import java.util.Objects;
import java.util.function.Consumer;

/** Builds a {@link FootbridgeAndroid}. Not safe for use by several threads. */
public final class FootbridgeAndroidBuilder {
  private final Application application;
  private final Proxies configuring = new Proxies();
  private final BridgeEngineBuilder engine;

  FootbridgeAndroidBuilder(Application application) {
    this.application = application;
    engine = engine(application);
  }

  /** Returns an engine builder with this class's defaults for Android. */
  static BridgeEngineBuilder engine(Application application) {
    return BridgeEngine.builder()
        .host(new AndroidHost(application))
        .runtime(new QuickJsRuntime())
        .handlerExecutor(new MainThread())
        .programListener(new Logcat());
  }

  /** Registers a plugin class; each program gets an instance of its own (rule D5). */
  public FootbridgeAndroidBuilder plugin(Class<? extends HostPlugin<?>> type) {
    Objects.requireNonNull(type, "type");
    engine.plugin(type);
    return this;
  }

  /** Registers the proxy that supplies the app's configuration (rule A3); none by default. */
  public FootbridgeAndroidBuilder proxy(MiniAppProxy proxy) {
    Objects.requireNonNull(proxy, "proxy");
    configuring.add(proxy);
    engine.proxy(proxy);
    return this;
  }

  /** Registers the proxy that answers the open APIs, such as {@code wx.login} (rule A6). */
  public FootbridgeAndroidBuilder proxy(MiniOpenApiProxy proxy) {
    Objects.requireNonNull(proxy, "proxy");
    engine.proxy(proxy);
    return this;
  }

  /** Sets the JavaScript engine; {@link QuickJsRuntime} by default. */
  public FootbridgeAndroidBuilder runtime(JsRuntime runtime) {
    Objects.requireNonNull(runtime, "runtime");
    engine.runtime(runtime);
    return this;
  }

  /**
   * Records each program that is launched, with the default redaction; see {@link #record(File,
   * Redaction)}.
   */
  public FootbridgeAndroidBuilder record(File folder) {
    Objects.requireNonNull(folder, "folder");
    return record(folder, Redaction.DEFAULT);
  }

  /**
   * Records each program that is launched to a file of its own, {@code <appId>-<number>.jsonl}: its
   * calls, their states and results, and the host's events, for {@code footbridge run --replay} on
   * another machine. For debug builds only: each line is written immediately, on the thread where
   * it happens, even the main thread. A write error is logged, and the program continues. Two
   * programs with equal {@link dev.footbridge.api.MiniAppInfo} are not recorded while both run.
   *
   * @param folder created if it does not exist, e.g. {@code
   *     context.getExternalFilesDir("sessions")}
   * @param redaction masks secrets
   */
  public FootbridgeAndroidBuilder record(File folder, Redaction redaction) {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(redaction, "redaction");
    SessionFiles files = new SessionFiles(folder, redaction);
    engine.callListener(files).programListener(files);
    return this;
  }

  /** Configures the engine itself: limits, permissions, listeners, executors. */
  public FootbridgeAndroidBuilder engine(Consumer<BridgeEngineBuilder> setUp) {
    Objects.requireNonNull(setUp, "setUp");
    setUp.accept(engine);
    return this;
  }

  /**
   * Builds the engine, and logs its warnings.
   *
   * @throws BridgeConfigurationException with all problems of the proxies, the configuration file
   *     and the plugins (rules A3, D5, G2, G3)
   */
  public FootbridgeAndroid build() {
    Problems problems = new Problems();
    try {
      engine.customApis(configuring.customApis(application));
    } catch (BridgeConfigurationException e) {
      problems.addAll(e.problems());
    }
    BridgeEngine built = null;
    try {
      built = engine.build();
    } catch (BridgeConfigurationException e) {
      problems.addAll(e.problems());
    }
    problems.throwErrors();
    BridgeEngine whole = Objects.requireNonNull(built, "built, since there are no errors");
    whole.warnings().forEach(warning -> Log.w(Logcat.TAG, warning.text()));
    return new FootbridgeAndroid(application, whole);
  }
}
