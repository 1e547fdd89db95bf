package dev.footbridge.jvm.platform;

import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.host.BridgeHost;
import java.util.Iterator;
import java.util.Objects;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * A platform that plugins are written for, with types of its own. Implementations are found by
 * {@link ServiceLoader}; they are safe for use by many threads.
 */
public interface PluginPlatform {
  /**
   * Returns the platform that a class loader sees; null if there is none.
   *
   * @throws IllegalStateException if there are several
   * @throws java.util.ServiceConfigurationError if it cannot be loaded
   */
  static @Nullable PluginPlatform visibleTo(ClassLoader loader) {
    Objects.requireNonNull(loader, "loader");
    Iterator<PluginPlatform> found = ServiceLoader.load(PluginPlatform.class, loader).iterator();
    if (!found.hasNext()) {
      return null;
    }
    PluginPlatform platform = found.next();
    if (found.hasNext()) {
      throw new IllegalStateException(
          "there are two platforms for plugins, "
              + platform.getClass().getName()
              + " and "
              + found.next().getClass().getName()
              + "; keep one of their jars");
    }
    return platform;
  }

  /**
   * Returns a host for the plugins of an engine.
   *
   * @throws IllegalStateException if the platform cannot work in this process; says what to do
   */
  BridgeHost<?> host();

  /** Returns the type by which tests see a program on this platform. */
  Class<?> viewType();

  /**
   * Returns a program as tests see it.
   *
   * @return an object of {@link #viewType()}
   * @throws IllegalArgumentException if the program does not run on {@link #host()}
   */
  Object view(MiniProgram program);
}
