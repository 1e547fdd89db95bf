package dev.footbridge.api;

import java.util.Objects;
import org.apiguardian.api.API;

/** Starts and ends plugins: for engines and hosts, not for plugin authors (rule D7). */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PluginLifecycle {
  private PluginLifecycle() {}

  /**
   * Attaches {@code plugin} to its program and calls {@link HostPlugin#onCreate()}.
   *
   * @throws RuntimeException what {@code onCreate} throws
   */
  public static <C extends MiniAppContext> void start(HostPlugin<C> plugin, C context) {
    Objects.requireNonNull(plugin, "plugin");
    plugin.mMiniAppContext = Objects.requireNonNull(context, "context");
    plugin.mMiniAppInfo = context.getMiniAppInfo();
    plugin.mIsDestroyed = false;
    plugin.attached(context);
    plugin.onCreate();
  }

  /**
   * Marks {@code plugin} as destroyed and calls {@link HostPlugin#onDestroy()}.
   *
   * @throws RuntimeException what {@code onDestroy} throws
   */
  public static void end(HostPlugin<?> plugin) {
    Objects.requireNonNull(plugin, "plugin");
    plugin.mIsDestroyed = true;
    plugin.onDestroy();
  }
}
