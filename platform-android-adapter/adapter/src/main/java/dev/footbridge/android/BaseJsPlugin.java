package dev.footbridge.android;

import dev.footbridge.api.HostPlugin;

/** The base class of plugins for Android; {@link dev.footbridge.api.BaseJsPlugin} works too. */
public abstract class BaseJsPlugin extends HostPlugin<IMiniAppContext> {
  /** The context of the program this instance serves; not set in the constructor. */
  @SuppressWarnings({
    "HidingField", // compiled plugins link to it by this type; the other's is that of all hosts
    "NullAway.Init" // set before any plugin code runs
  })
  protected volatile IMiniAppContext mMiniAppContext;

  /**
   * False: each program is an ordinary mini program, for which documented plugins act. Whether an
   * Activity shows it, {@code mMiniAppContext.getAttachedActivity()} says.
   */
  protected volatile boolean mIsContainer;

  /** Creates a plugin that serves no program yet. */
  protected BaseJsPlugin() {}

  @Override
  protected final void attached(IMiniAppContext context) {
    mMiniAppContext = context;
  }
}
