package dev.footbridge.engine.internal.plugin;

import dev.footbridge.api.Exchange;
import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.MiniAppContext;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.PluginLifecycle;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.host.BridgeHost;
import dev.footbridge.engine.internal.thread.BoundedWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The plugin instances of one program, and the context from its host (rules D5, D7). */
public final class ProgramPlugins {
  private final List<HostPlugin<?>> instances = new ArrayList<>();
  private final Served<?> served;
  private final Set<HostPlugin<?>> inUse;
  private final long endNanos;

  /** A host and the context that it created. */
  private record Served<C extends MiniAppContext>(BridgeHost<C> host, C context) {
    static <C extends MiniAppContext> Served<C> of(BridgeHost<C> host, MiniAppInfo program) {
      return new Served<>(host, host.context(program));
    }

    RequestEvent request(Exchange exchange) {
      return host.request(exchange, context);
    }

    void run(Runnable work) {
      host.run(context, work);
    }

    List<String> ended() {
      return host.ended(context);
    }

    @SuppressWarnings("unchecked") // PluginScan checked the plugin's context type
    void start(HostPlugin<?> plugin) {
      run(() -> PluginLifecycle.start((HostPlugin<C>) plugin, context));
    }
  }

  /**
   * Creates and starts a program's plugins.
   *
   * @param inUse the shared instances that serve a program; safe for use by many threads
   * @param endNanos how long the {@code onDestroy} of each plugin may take, in real time
   * @throws IllegalStateException if a shared instance serves another program, or a plugin cannot
   *     be created
   * @throws RuntimeException what a plugin's {@code onCreate} throws; the others are ended. It may
   *     also throw an Error, or a checked exception, which Kotlin does not declare
   */
  public ProgramPlugins(
      List<PluginSource> sources,
      BridgeHost<?> host,
      MiniAppInfo program,
      Set<HostPlugin<?>> inUse,
      long endNanos) {
    this.served = Served.of(host, program);
    this.inUse = inUse;
    this.endNanos = endNanos;
    try {
      for (PluginSource source : sources) {
        start(source);
      }
    } catch (Throwable e) { // also what a plugin throws without declaring it
      end(also -> addSuppressed(e, also), leftBehind -> {});
      throw e;
    }
  }

  /** Returns the instance of the plugin with that index. */
  public HostPlugin<?> get(int index) {
    return instances.get(index);
  }

  /** Creates the request of a call. */
  public RequestEvent request(Exchange exchange) {
    return served.request(exchange);
  }

  /** Runs work of the plugins through {@link BridgeHost#run}. */
  public void run(Runnable work) {
    served.run(work);
  }

  /**
   * Ends the plugins in reverse order, each on a thread of the engine and in bounded time, and
   * notifies the host.
   *
   * @param failed receives the exceptions of plugins
   * @param leftBehind receives the host's warnings about resources that were not released
   */
  public void end(Consumer<Throwable> failed, Consumer<String> leftBehind) {
    for (int i = instances.size() - 1; i >= 0; i--) {
      HostPlugin<?> plugin = instances.get(i);
      try {
        new BoundedWork(Names.of(plugin.getClass()) + ".onDestroy", () -> end(plugin))
            .run(endNanos);
      } catch (Throwable e) { // whatever it throws, the others must end
        failed.accept(e);
      }
    }
    try {
      served.ended().forEach(leftBehind);
    } catch (Throwable e) {
      failed.accept(e);
    }
  }

  private void end(HostPlugin<?> plugin) {
    try {
      ContextLoader.run(plugin.getClass(), () -> served.run(() -> PluginLifecycle.end(plugin)));
    } finally {
      inUse.remove(plugin); // not before: an abandoned one still serves its program
    }
  }

  /** A plugin may throw one and the same exception twice; an exception cannot suppress itself. */
  private static void addSuppressed(Throwable thrown, Throwable also) {
    if (also != thrown) {
      thrown.addSuppressed(also);
    }
  }

  private void start(PluginSource source) {
    ContextLoader.run(source.type(), () -> create(source));
  }

  private void create(PluginSource source) {
    HostPlugin<?> plugin = source.instance();
    if (!inUse.add(plugin)) {
      throw new IllegalStateException(
          "this instance of "
              + plugin.getClass().getSimpleName()
              + " serves a running program; register the class or a supplier"
              + (source.supplier() == null ? ", which give" : " that makes a new one, which gives")
              + " each program its own instance (rule D5)");
    }
    try {
      served.start(plugin);
    } catch (Throwable e) {
      inUse.remove(plugin);
      throw e;
    }
    instances.add(plugin);
  }
}
