package dev.footbridge.api;

/** Starts and ends plugins: for engines and hosts, not for plugin authors (rule D7). */
public final class PluginLifecycle {
  private PluginLifecycle() {}

  /**
   * Attaches {@code plugin} to its program and calls {@link HostPlugin#onCreate()}.
   *
   * @throws RuntimeException what {@code onCreate} throws
   */
  public static <C extends MiniAppContext> void start(HostPlugin<C> plugin, C context) {
    plugin.mMiniAppContext = context;
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
    plugin.mIsDestroyed = true;
    plugin.onDestroy();
  }
}
