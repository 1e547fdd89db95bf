package dev.footbridge.api;

import java.util.function.Supplier;
import org.apiguardian.api.API;

/** Takes plugins, and proxies of the app, for an engine. Not safe for use by several threads. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface PluginRegistry {
  /** Registers a plugin class; each program gets an instance of its own (rule D5). */
  PluginRegistry plugin(Class<? extends HostPlugin<?>> type);

  /** Registers a plugin class; {@code supplier} creates an instance per program. */
  <P extends HostPlugin<?>> PluginRegistry plugin(Class<P> type, Supplier<? extends P> supplier);

  /**
   * Registers a proxy: an instance of a class that carries {@link ProxyService}, and implements the
   * type that the annotation names. The host says which types it takes (rules A3, A6).
   */
  PluginRegistry proxy(Object proxy);
}
