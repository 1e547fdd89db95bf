package dev.footbridge.engine.host;

import dev.footbridge.api.HostPlugin;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Built-in APIs that a host offers to every program, where no plugin of the built-in tier takes
 * their names (rule D10). Immutable.
 */
public final class OfferedApis {
  private final Class<? extends HostPlugin<?>> plugin;
  private final Supplier<? extends HostPlugin<?>> supplier;
  private final Set<String> events;

  /**
   * Creates an offer.
   *
   * @param plugin the plugin that handles the APIs, of the built-in tier
   * @param supplier creates an instance per program
   * @param events the names of those that are offered, of all that the plugin handles
   */
  public <P extends HostPlugin<?>> OfferedApis(
      Class<P> plugin, Supplier<? extends P> supplier, Set<String> events) {
    this.plugin = Objects.requireNonNull(plugin, "plugin");
    this.supplier = Objects.requireNonNull(supplier, "supplier");
    this.events = Set.copyOf(Objects.requireNonNull(events, "events"));
  }

  /** Returns the plugin that handles the APIs. */
  public Class<? extends HostPlugin<?>> plugin() {
    return plugin;
  }

  /** Returns what creates an instance per program. */
  public Supplier<? extends HostPlugin<?>> supplier() {
    return supplier;
  }

  /** Returns the names of the APIs that are offered. */
  public Set<String> events() {
    return events;
  }
}
