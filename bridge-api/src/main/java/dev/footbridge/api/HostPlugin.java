package dev.footbridge.api;

/**
 * The part of a plugin that depends on the type of its host's context: the base of {@link
 * BaseJsPlugin}, and of a host's own class of that name. Plugin authors extend those.
 *
 * <p>The fields are set before {@link #onCreate()} and before any handler runs, and are visible to
 * every handler thread. Their names are those of the documented API (rule D7).
 *
 * @param <C> what the host gives its plugins as their program's context
 */
public abstract class HostPlugin<C extends MiniAppContext> {
  /** The context of the program this instance serves; not set in the constructor. */
  @SuppressWarnings("NullAway.Init") // set by PluginLifecycle.start, before any plugin code runs
  protected volatile C mMiniAppContext;

  /** What the host knows of the program this instance serves; not set in the constructor. */
  @SuppressWarnings("NullAway.Init") // as above
  protected volatile MiniAppInfo mMiniAppInfo;

  /** True once the program has ended. A handler still at work may stop. */
  protected volatile boolean mIsDestroyed;

  /** Creates a plugin that serves no program yet. */
  protected HostPlugin() {}

  /**
   * Called before {@link #onCreate()}, for a host's own base class to take what it offers its
   * plugins as fields; such a class makes it final.
   */
  protected void attached(C context) {}

  /**
   * Called once when the program starts, before its first line runs, on the thread that launches
   * it. What it throws ends the launch.
   */
  protected void onCreate() {}

  /**
   * Called once when the program has ended, after {@link #mIsDestroyed} was set; handlers may still
   * be at work on other threads. What it throws is reported to the host.
   */
  protected void onDestroy() {}
}
