package dev.footbridge.android;

import dev.footbridge.api.HostPlugin;

/** The base class of plugins for Android; {@link dev.footbridge.api.BaseJsPlugin} works too. */
public abstract class BaseJsPlugin extends HostPlugin<MiniAppContext> {
  /** True if the program was opened in an Activity; not set in the constructor. */
  protected volatile boolean mIsContainer;

  /** Creates a plugin that serves no program yet. */
  protected BaseJsPlugin() {}

  @Override
  protected final void attached(MiniAppContext context) {
    mIsContainer = context.isContainer();
  }
}
