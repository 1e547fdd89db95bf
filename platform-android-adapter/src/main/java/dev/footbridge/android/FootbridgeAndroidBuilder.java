package dev.footbridge.android;

import android.app.Application;
import android.util.Log;
import dev.footbridge.api.HostPlugin;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.config.BridgeConfigurationException;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.quickjs.QuickJsRuntime;
import java.util.List;
import java.util.function.Consumer;

/** Builds a {@link FootbridgeAndroid}. Not safe for use by several threads. */
public final class FootbridgeAndroidBuilder {
  private final Application application;
  private final Proxies proxies = new Proxies();
  private final BridgeEngineBuilder engine;

  FootbridgeAndroidBuilder(Application application) {
    this.application = application;
    engine = engine(application);
  }

  /** Returns a builder of engines that run on Android as those of this class do. */
  static BridgeEngineBuilder engine(Application application) {
    return BridgeEngine.builder()
        .host(new AndroidHost(application))
        .runtime(new QuickJsRuntime())
        .handlerExecutor(new MainThread())
        .programListener(new Logcat());
  }

  /** Registers a plugin class; each program gets an instance of its own (rule D5). */
  public FootbridgeAndroidBuilder plugin(Class<? extends HostPlugin<?>> type) {
    engine.plugin(type);
    return this;
  }

  /** Registers the proxy that is asked for the app's configuration (rule A3); none by default. */
  public FootbridgeAndroidBuilder proxy(MiniAppProxy proxy) {
    proxies.add(proxy);
    return this;
  }

  /** Sets the JavaScript engine; {@link QuickJsRuntime} by default. */
  public FootbridgeAndroidBuilder runtime(JsRuntime runtime) {
    engine.runtime(runtime);
    return this;
  }

  /** Sets up what only the engine itself has: limits, permissions, listeners, executors. */
  public FootbridgeAndroidBuilder engine(Consumer<BridgeEngineBuilder> setUp) {
    setUp.accept(engine);
    return this;
  }

  /**
   * Builds it, and logs its warnings.
   *
   * @throws BridgeConfigurationException with everything that is wrong with the proxies, the
   *     configuration file and the plugins (rules A3, D5, G2, G3)
   */
  public FootbridgeAndroid build() {
    List<String> problems = proxies.problems();
    if (problems.isEmpty()) {
      try {
        engine.customApis(proxies.customApis(application));
      } catch (BridgeConfigurationException e) {
        problems.addAll(e.problems());
      }
    }
    BridgeEngine built = null;
    try {
      built = engine.build();
    } catch (BridgeConfigurationException e) {
      problems.addAll(e.problems());
    }
    if (built == null || !problems.isEmpty()) {
      throw new BridgeConfigurationException(problems);
    }
    built.warnings().forEach(warning -> Log.w(Logcat.TAG, warning));
    return new FootbridgeAndroid(application, built);
  }
}
