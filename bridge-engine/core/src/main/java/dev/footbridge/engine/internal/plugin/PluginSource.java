package dev.footbridge.engine.internal.plugin;

import dev.footbridge.api.HostPlugin;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A plugin as it was registered (rule D5).
 *
 * @param type the plugin's class
 * @param supplier creates an instance per program; null if the constructor is called instead, or
 *     for a shared instance
 * @param shared the instance that serves one program at a time, or null
 * @param replaces whether its handlers may replace earlier ones of the same name
 */
public record PluginSource(
    Class<?> type,
    @Nullable Supplier<? extends HostPlugin<?>> supplier,
    @Nullable HostPlugin<?> shared,
    boolean replaces) {

  /** Creates a source; the class must not be null. */
  public PluginSource {
    Objects.requireNonNull(type, "type");
  }

  /** Returns an instance for a program: a new one, or the shared one. */
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
