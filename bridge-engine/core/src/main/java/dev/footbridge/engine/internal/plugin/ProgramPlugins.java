package dev.footbridge.engine.internal.plugin;

import dev.footbridge.api.Exchange;
import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.MiniAppContext;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.PluginLifecycle;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.host.BridgeHost;
import dev.footbridge.engine.host.CurrentProgram;
import dev.footbridge.engine.host.HostedProgram;
import dev.footbridge.engine.host.ProgramServices;
import dev.footbridge.engine.internal.work.BoundedWork;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The plugin instances of one program, and the context from its host (rules D5, D7). */
public final class ProgramPlugins {
  private final List<HostPlugin<?>> instances = new ArrayList<>();
  private final Served<?> served;
  private final MainThread main;
  private final Set<HostPlugin<?>> inUse;
  private final long endNanos;

  /** A host and the context that it created. */
  private record Served<C extends MiniAppContext>(BridgeHost<C> host, C context) {
    static <C extends MiniAppContext> Served<C> of(
        BridgeHost<C> host, MiniAppInfo program, ProgramServices services) {
      return new Served<>(host, host.context(program, services));
    }

    RequestEvent request(Exchange exchange) {
      return host.request(exchange, context);
    }

    void run(Runnable work) {
      host.run(context, work);
    }

    void runLifecycle(Class<?> plugin, Runnable work) {
      host.runLifecycle(context, plugin, work);
    }

    List<String> leftToUser() {
      return host.leftToUser(context);
    }

    List<String> ended() {
      return host.ended(context);
    }

    @SuppressWarnings("unchecked") // PluginScan checked the plugin's context type
    void start(HostPlugin<?> plugin) {
      runLifecycle(plugin.getClass(), () -> PluginLifecycle.start((HostPlugin<C>) plugin, context));
    }
  }

  /**
   * Creates and starts a program's plugins.
   *
   * @param services for the host, during the life of the program
   * @param inUse the shared instances that serve a program; safe for use by many threads
   * @param main runs the tasks that the plugins post, when it is open
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
      ProgramServices services,
      Set<HostPlugin<?>> inUse,
      MainThread main,
      long endNanos) {
    this.served = Served.of(host, program, services);
    this.main = main;
    main.serve(served.context(), this::runTask);
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

  /** Returns the context that the host created for the program. */
  public MiniAppContext context() {
    return served.context();
  }

  /** Returns what the plugins have left to a user, as the host says it. */
  public List<String> leftToUser() {
    return served.leftToUser();
  }

  /** Returns the instance of the plugin with that index. */
  public HostPlugin<?> get(int index) {
    return instances.get(index);
  }

  /** Creates the request of a call. */
  public RequestEvent request(Exchange exchange) {
    return served.request(exchange);
  }

  /** Runs the handler of a call, as {@link #run(Runnable)} does. */
  public void run(Endable call, Runnable handler) {
    WorkOrigin outer = main.enter(call);
    try {
      run(handler);
    } finally {
      main.leave(outer);
    }
  }

  /** Runs work of the plugins as that of the current program, through {@link BridgeHost#run}. */
  public void run(Runnable work) {
    HostedProgram before = CurrentProgram.enter(main);
    try {
      served.run(work);
    } finally {
      CurrentProgram.leave(before);
    }
  }

  /**
   * Ends the plugins in reverse order, and notifies the host. One with an {@code onDestroy} of its
   * own ends on a thread of the engine, in bounded time. Tasks no longer run.
   *
   * @param failed receives the exceptions of plugins
   * @param leftBehind receives the host's warnings about resources that were not released
   */
  public void end(Consumer<Throwable> failed, Consumer<String> leftBehind) {
    main.end();
    for (int i = instances.size() - 1; i >= 0; i--) {
      HostPlugin<?> plugin = instances.get(i);
      try {
        if (hasOwnEnd(plugin)) {
          new BoundedWork(Names.of(plugin.getClass()) + ".onDestroy", () -> end(plugin))
              .run(endNanos);
        } else {
          end(plugin); // takes no time, while another thread costs a tenth of a program's start
        }
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

  /** Returns whether a plugin has an {@code onDestroy} of its own, which may take any time. */
  private static boolean hasOwnEnd(HostPlugin<?> plugin) {
    for (Class<?> type = plugin.getClass();
        type != null && type != HostPlugin.class;
        type = type.getSuperclass()) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getName().equals("onDestroy") && method.getParameterCount() == 0) {
          return true;
        }
      }
    }
    return false;
  }

  private void end(HostPlugin<?> plugin) {
    try {
      asCurrent(
          plugin.getClass(),
          () -> served.runLifecycle(plugin.getClass(), () -> PluginLifecycle.end(plugin)));
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
    asCurrent(source.type(), () -> create(source));
  }

  /** Runs work with this program as the thread's current one, and a plugin's loader (rule T9). */
  private void asCurrent(Class<?> plugin, Runnable work) {
    HostedProgram outer = CurrentProgram.enter(main);
    WorkOrigin outerOrigin = main.enter(null);
    try {
      ContextLoader.run(plugin, work);
    } finally {
      main.leave(outerOrigin);
      CurrentProgram.leave(outer);
    }
  }

  /** Runs a task with the class loader of the plugins as the thread's context (rule T9). */
  private void runTask(Runnable task) {
    ContextLoader.run(author(), () -> run(task));
  }

  /** Returns the class of the first plugin that is not the engine's own. */
  private Class<?> author() {
    ClassLoader engine = ProgramPlugins.class.getClassLoader();
    for (HostPlugin<?> plugin : instances) {
      if (plugin.getClass().getClassLoader() != engine) {
        return plugin.getClass();
      }
    }
    return ProgramPlugins.class;
  }

  private void create(PluginSource source) {
    HostPlugin<?> plugin = instance(source);
    if (!inUse.add(plugin)) {
      throw new IllegalStateException(
          "this instance of "
              + plugin.getClass().getSimpleName()
              + " serves a running program; register the class or a supplier"
              + (source.supplier() == null ? ", which give" : " that makes a new one, which gives")
              + " each program its own instance (rule D5)");
    }
    PluginLifecycle.assign(plugin, main);
    try {
      served.start(plugin);
    } catch (Throwable e) {
      inUse.remove(plugin);
      throw e;
    }
    instances.add(plugin);
  }

  /** Returns an instance; its constructor runs as work of the program. */
  private HostPlugin<?> instance(PluginSource source) {
    HostPlugin<?>[] created = new HostPlugin<?>[1];
    served.runLifecycle(source.type(), () -> created[0] = source.instance());
    return created[0];
  }
}
