package dev.footbridge.api;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The part of a plugin that depends on the type of its host's context: the base of {@link
 * BaseJsPlugin}, and of a host's own class of that name. Plugin authors extend one of those.
 *
 * <p>The fields are set before {@link #onCreate()} and before any handler runs, and are visible to
 * every handler thread. Their names are those of the documented API (rule D7).
 *
 * @param <C> the type of the context that the host gives its plugins
 */
public abstract class HostPlugin<C extends MiniAppContext> {
  /** The context of the program this instance serves; not set in the constructor. */
  @SuppressWarnings("NullAway.Init") // set by PluginLifecycle.start, before any plugin code runs
  protected volatile C mMiniAppContext;

  /** What the host knows about the program this instance serves; not set in the constructor. */
  @SuppressWarnings("NullAway.Init") // as above
  protected volatile MiniAppInfo mMiniAppInfo;

  /** True once the program has ended. A handler that is still running may stop. */
  protected volatile boolean mIsDestroyed;

  /** The main thread of the program this instance serves; for {@link PluginLifecycle}. */
  volatile @Nullable Executor mainThread;

  /** Creates a plugin that serves no program yet. */
  protected HostPlugin() {}

  /**
   * Called before {@link #onCreate()}. A host's own base class overrides it to fill the fields that
   * it offers its plugins, and makes it final.
   */
  protected void attached(C context) {}

  /**
   * Called once when the program starts, before its first line runs, on the thread that launches
   * it. An exception makes the launch fail.
   */
  protected void onCreate() {}

  /**
   * Called once when the program has ended, after {@link #mIsDestroyed} was set; handlers may still
   * be running on other threads. Runs on a thread of the engine, which is interrupted if it does
   * not return in a few seconds. That, and an exception, is reported to the host.
   */
  protected void onDestroy() {}
}
