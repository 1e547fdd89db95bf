package dev.footbridge.engine.internal.plugin;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.engine.host.OfferedApis;
import java.util.Objects;
import java.util.Set;
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
 * @param offered the events that it handles where no other plugin does (rule D10); null for a
 *     plugin that handles all of its events
 */
public record PluginSource(
    Class<?> type,
    @Nullable Supplier<? extends HostPlugin<?>> supplier,
    @Nullable HostPlugin<?> shared,
    boolean replaces,
    @Nullable Set<String> offered) {

  /** Creates a source; the class must not be null. */
  public PluginSource {
    Objects.requireNonNull(type, "type");
  }

  /** Creates a source of a plugin that handles all of its events. */
  public PluginSource(
      Class<?> type,
      @Nullable Supplier<? extends HostPlugin<?>> supplier,
      @Nullable HostPlugin<?> shared,
      boolean replaces) {
    this(type, supplier, shared, replaces, null);
  }

  /** Returns the source of what a host offers. */
  public static PluginSource of(OfferedApis offer) {
    return new PluginSource(offer.plugin(), offer.supplier(), null, false, offer.events());
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
      if (!type.isInstance(supplied)) { // a cast of the author's
        throw new IllegalStateException(
            "the supplier of the plugin "
                + Names.of(type)
                + " returned a "
                + Names.of(supplied.getClass()));
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
