package dev.footbridge.engine.internal.plugin;

import dev.footbridge.api.HostPlugin;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A plugin as it was registered (rule D5).
 *
 * @param type the plugin's class
 * @param supplier gives an instance per program; null for a class with a constructor of its own to
 *     call, or for a shared instance
 * @param shared the instance that serves one program at a time, or null
 * @param replaces whether its handlers may take the place of earlier ones of the same name
 */
public record PluginSource(
    Class<?> type,
    @Nullable Supplier<? extends HostPlugin<?>> supplier,
    @Nullable HostPlugin<?> shared,
    boolean replaces) {

  /** Checks that there is a class. */
  public PluginSource {
    Objects.requireNonNull(type, "type");
  }

  /** Returns the instance for a program. */
  public HostPlugin<?> instance() {
    if (shared != null) {
      return shared;
    }
    if (supplier != null) {
      HostPlugin<?> supplied = supplier.get();
      if (supplied == null) {
        throw new IllegalStateException(
            "the supplier of the plugin " + Names.of(type) + " returned null");
      }
      return supplied;
    }
    try {
      return (HostPlugin<?>) type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IllegalStateException("cannot create the plugin " + Names.of(type), cause);
    }
  }
}
