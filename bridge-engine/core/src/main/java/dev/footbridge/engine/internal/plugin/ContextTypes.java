package dev.footbridge.engine.internal.plugin;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.MiniAppContext;

/** Finds the context type in a plugin class's type argument of {@link HostPlugin}. */
final class ContextTypes {
  private ContextTypes() {}

  /** Returns the context that {@code plugin}, a subclass of {@link HostPlugin}, needs. */
  static Class<?> of(TypeArguments plugin) {
    Class<?> context = plugin.classOf(HostPlugin.class.getTypeParameters()[0]);
    return context == null ? MiniAppContext.class : context;
  }
}
