package dev.footbridge.api;

import java.util.Objects;
import java.util.concurrent.Executor;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Starts and ends plugins: for engines and hosts, not for plugin authors (rule D7). */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PluginLifecycle {
  private PluginLifecycle() {}

  /** Sets the main thread of the program that {@code plugin} serves; called before it starts. */
  public static void assign(HostPlugin<?> plugin, Executor mainThread) {
    Objects.requireNonNull(plugin, "plugin");
    plugin.mainThread = Objects.requireNonNull(mainThread, "mainThread");
  }

  /**
   * Returns the executor of the main thread of the program that {@code plugin} serves (rule T2);
   * null if it serves none, or the engine has no such thread.
   */
  public static @Nullable Executor mainThread(HostPlugin<?> plugin) {
    Objects.requireNonNull(plugin, "plugin");
    return plugin.mainThread;
  }

  /** Returns the executor of the main thread of the program that sent {@code request}, or null. */
  public static @Nullable Executor mainThread(RequestEvent request) {
    Objects.requireNonNull(request, "request");
    return request.mainThread();
  }

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
