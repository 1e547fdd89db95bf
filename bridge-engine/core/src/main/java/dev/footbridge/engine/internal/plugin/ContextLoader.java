package dev.footbridge.engine.internal.plugin;

import org.jspecify.annotations.Nullable;

/**
 * The context class loader of a thread that runs a plugin: the plugin's own (rule T9). So
 * ServiceLoader, and libraries that look for classes by name, find what the plugin brings along.
 */
public final class ContextLoader {
  private ContextLoader() {}

  /** Runs {@code work} of a plugin with its loader as this thread's context. */
  public static void run(Class<?> plugin, Runnable work) {
    ClassLoader before = enter(plugin);
    try {
      work.run();
    } finally {
      leave(before);
    }
  }

  /** Sets this thread's context to the loader of a plugin's class; returns the loader before. */
  static @Nullable ClassLoader enter(Class<?> plugin) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    ClassLoader own = plugin.getClassLoader();
    if (before != own) {
      thread.setContextClassLoader(own);
    }
    return before;
  }

  /** Restores the loader that {@link #enter} returned, whatever the plugin set. */
  static void leave(@Nullable ClassLoader before) {
    Thread thread = Thread.currentThread();
    if (thread.getContextClassLoader() != before) {
      thread.setContextClassLoader(before);
    }
  }
}
