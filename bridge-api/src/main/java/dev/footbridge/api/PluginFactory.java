package dev.footbridge.api;

import org.apiguardian.api.API;

/**
 * Registers plugins whose constructors take parameters. The class is public and has a public
 * constructor without parameters; it is named where a plugin is named, as in {@code
 * footbridge.json}:
 *
 * <pre>{@code
 * public final class ShopPlugins implements PluginFactory {
 *   @Override
 *   public void register(PluginRegistry plugins) {
 *     Till till = new FakeTill();
 *     plugins.plugin(PayPlugin.class, () -> new PayPlugin(till));
 *   }
 * }
 * }</pre>
 *
 * <p>If the plugin is named too, as a source file is so that it is compiled, it is registered once,
 * with the factory's supplier.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface PluginFactory {
  /**
   * Registers the plugins; at least one. Called once for each engine that gets them, with the class
   * loader of the factory as the thread's context class loader.
   */
  void register(PluginRegistry plugins);
}
