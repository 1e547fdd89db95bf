package dev.footbridge.jvm;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.PluginFactory;
import dev.footbridge.api.PluginRegistry;
import dev.footbridge.api.ProxyService;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.contract.problem.Problems;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.jvm.platform.PluginPlatform;
import dev.footbridge.jvm.text.JavaStack;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The classes that a {@link PluginLoader} loaded: plugins, factories of plugins, and proxies of the
 * app.
 */
public final class LoadedPlugins {
  private final List<Class<?>> classes;

  /** Creates a list of loaded classes. */
  public LoadedPlugins(List<? extends Class<?>> classes) {
    this.classes = List.copyOf(Objects.requireNonNull(classes, "classes"));
  }

  /**
   * Returns the platform that the plugins use, whose host their engine needs; null if they use
   * none.
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public @Nullable PluginPlatform platform() {
    for (Class<?> type : classes) {
      if (type.getClassLoader() instanceof PluginClassLoader own && own.platform() != null) {
        return own.platform();
      }
    }
    return null;
  }

  /**
   * Registers the plugins with an engine as {@link #registerWith} does, and gives the engine the
   * host of the platform that they use, if any.
   *
   * @throws BridgeConfigurationException as {@code registerWith} does
   * @throws IllegalStateException if the platform cannot work in this process; says what to do
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public void joinTo(BridgeEngineBuilder engine) {
    Objects.requireNonNull(engine, "engine");
    PluginPlatform platform = platform();
    if (platform != null) {
      engine.host(platform.host());
    }
    registerWith(engine);
  }

  /**
   * Registers the plugins, in order: those of a factory at its place, and a plugin that a factory
   * supplies only with the factory. Creates the factories and the proxies, and calls the factories,
   * on this thread, with their own class loader as its context.
   *
   * @throws BridgeConfigurationException if a factory or a proxy cannot be created, a factory
   *     throws or registers nothing, or a class is none of the three
   */
  public void registerWith(PluginRegistry engine) {
    Objects.requireNonNull(engine, "engine");
    Problems problems = new Problems();
    Recorder recorder = new Recorder();
    for (Class<?> type : classes) {
      try {
        add(type, recorder);
      } catch (BridgeConfigurationException e) {
        problems.addAll(e.problems());
      }
    }
    problems.throwErrors();
    recorder.registerWith(engine);
  }

  private static void add(Class<?> type, Recorder recorder) {
    if (HostPlugin.class.isAssignableFrom(type)) {
      recorder.named(type);
    } else if (PluginFactory.class.isAssignableFrom(type)) {
      Object factory = create(type, "the plugin factory ");
      int before = recorder.registrations.size();
      inContext(
          type,
          () -> {
            ((PluginFactory) factory).register(recorder);
            return factory;
          },
          "the plugin factory " + type.getName() + " threw");
      if (recorder.registrations.size() == before) {
        throw wrong(
            "the plugin factory " + type.getName() + " registers no plugins",
            "call plugin(…) in its method register");
      }
    } else if (type.isAnnotationPresent(ProxyService.class)) {
      recorder.proxy(create(type, "the proxy "));
    } else if (type.isAnnotationPresent(JsPlugin.class) || isKindOfSomething(type)) {
      recorder.named(type); // a mistake in a plugin, which the engine explains
    } else {
      throw wrong(
          "the class "
              + type.getName()
              + " is no plugin, which extends BaseJsPlugin, no factory, which implements"
              + " PluginFactory, and no proxy, which carries @ProxyService",
          "");
    }
  }

  private static boolean isKindOfSomething(Class<?> type) {
    return type.getSuperclass() != null && type.getSuperclass() != Object.class;
  }

  private static Object create(Class<?> type, String what) {
    return inContext(
        type,
        () -> {
          try {
            return type.getConstructor().newInstance();
          } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
          } catch (ReflectiveOperationException e) {
            throw wrong(
                what + type.getName() + " cannot be created",
                "make the class public, with a public constructor without parameters");
          }
        },
        what + type.getName() + " cannot be created");
  }

  /** Code of a plugin's author. */
  private interface AuthorsCode {
    Object run() throws Throwable;
  }

  /** Runs code with the loader of its class as the thread's context; reports what it throws. */
  private static Object inContext(Class<?> type, AuthorsCode code, String failed) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(type.getClassLoader());
    try {
      return code.run();
    } catch (BridgeConfigurationException e) {
      throw e;
    } catch (Throwable e) { // whatever it is, also an Error
      throw wrong(failed + "\n    " + JavaStack.of(e).replace("\n", "\n    "), "");
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static BridgeConfigurationException wrong(String message, String remedy) {
    return new BridgeConfigurationException(
        Problem.error(ProblemCode.PLUGIN_LOADING, Location.NONE, message, remedy));
  }

  /** Records what is registered, since a factory may supply a plugin that is named before it. */
  private static final class Recorder implements PluginRegistry {
    private final List<Registration> registrations = new ArrayList<>();
    private final Set<Class<?>> made = new HashSet<>();

    /**
     * One registration.
     *
     * @param named the plugin that is named, for which a factory may stand in; null otherwise
     */
    private record Registration(@Nullable Class<?> named, Consumer<PluginRegistry> action) {}

    void named(Class<?> type) {
      @SuppressWarnings("unchecked") // otherwise the engine refuses it, with a clear message
      Class<? extends HostPlugin<?>> plugin = (Class<? extends HostPlugin<?>>) type;
      registrations.add(new Registration(type, engine -> engine.plugin(plugin)));
    }

    @Override
    public PluginRegistry plugin(Class<? extends HostPlugin<?>> type) {
      Objects.requireNonNull(type, "type");
      return add(type, engine -> engine.plugin(type));
    }

    @Override
    public <P extends HostPlugin<?>> PluginRegistry plugin(
        Class<P> type, Supplier<? extends P> supplier) {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(supplier, "supplier");
      return add(type, engine -> engine.plugin(type, supplier));
    }

    @Override
    public PluginRegistry proxy(Object proxy) {
      Objects.requireNonNull(proxy, "proxy");
      return add(proxy.getClass(), engine -> engine.proxy(proxy));
    }

    private PluginRegistry add(Class<?> type, Consumer<PluginRegistry> action) {
      made.add(type);
      registrations.add(new Registration(null, action));
      return this;
    }

    void registerWith(PluginRegistry engine) {
      for (Registration each : registrations) {
        if (each.named == null || !made.contains(each.named)) {
          each.action.accept(engine);
        }
      }
    }
  }
}
