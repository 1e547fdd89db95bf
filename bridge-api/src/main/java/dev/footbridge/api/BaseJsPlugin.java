package dev.footbridge.api;

/**
 * The base class of plugins that run on any host (rule D1). A host that offers more has a base
 * class of its own, which extends {@link HostPlugin} with that host's context type.
 */
public abstract class BaseJsPlugin extends HostPlugin<MiniAppContext> {
  /** Creates a plugin that serves no program yet. */
  protected BaseJsPlugin() {}
}
