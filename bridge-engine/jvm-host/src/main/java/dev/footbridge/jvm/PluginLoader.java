package dev.footbridge.jvm;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.PluginFactory;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.contract.problem.Problems;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Loads plugins by name: a class on the class path, or a {@code .java} file, which it compiles in
 * memory. Only the engine checks whether the classes are valid plugins.
 */
public final class PluginLoader {
  private static final String SOURCE = ".java";

  private final List<Path> written;
  private final CompilationCache cache;

  /**
   * Creates a loader.
   *
   * @param classpath folders and jars to search, before the class path of this process except for
   *     the packages that plugins share with it; {@code lib/*} stands for all jars in {@code lib}
   * @param cache the cache for compiled classes
   */
  public PluginLoader(List<Path> classpath, CompilationCache cache) {
    Objects.requireNonNull(classpath, "classpath");
    Objects.requireNonNull(cache, "cache");
    this.written = List.copyOf(classpath);
    this.cache = cache;
  }

  /** Returns whether {@code plugin} names a source file, not a class. */
  public static boolean isSource(String plugin) {
    Objects.requireNonNull(plugin, "plugin");
    return plugin.endsWith(SOURCE);
  }

  /**
   * Loads plugins; those given as source files are compiled together, so that they may use each
   * other.
   *
   * @return the classes, in the order of {@code plugins}; factories and proxies are among them,
   *     which {@link LoadedPlugins} registers
   * @throws BridgeConfigurationException if one is not found, or does not compile; with the
   *     compiler's own words
   */
  public List<Class<? extends HostPlugin<?>>> load(List<String> plugins) {
    Objects.requireNonNull(plugins, "plugins");
    return prepare(plugins).get();
  }

  /**
   * Compiles plugins like {@link #load}, and loads them later.
   *
   * @return loads the classes again at each call, so that those of two calls share no static field;
   *     throws like {@code load}
   * @throws BridgeConfigurationException if a source does not compile, or the class path is wrong
   */
  public Supplier<List<Class<? extends HostPlugin<?>>>> prepare(List<String> plugins) {
    Objects.requireNonNull(plugins, "plugins");
    requireDistinct(plugins);
    PluginClasspath classpath = new PluginClasspath(written);
    List<SourceFile> sources =
        plugins.stream().filter(PluginLoader::isSource).map(SourceFile::read).toList();
    CompiledClasses compiled = compile(sources, classpath);
    return () -> load(plugins, classpath, compiled);
  }

  private List<Class<? extends HostPlugin<?>>> load(
      List<String> plugins, PluginClasspath classpath, CompiledClasses compiled) {
    PluginClassLoader loader = new PluginClassLoader(classpath.urls(), compiled);
    Problems problems = new Problems();
    List<Class<? extends HostPlugin<?>>> classes = new ArrayList<>();
    for (String plugin : plugins) {
      try {
        Class<? extends HostPlugin<?>> type = load(loader, plugin);
        classes.add(type);
        if (isSource(plugin) && !PluginFactory.class.isAssignableFrom(type)) {
          checkOthers(loader, plugin, type, problems);
        }
      } catch (BridgeConfigurationException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.errors().isEmpty()) {
      problems.addAll(classpath.broken()); // a class may be missing because its jar is damaged
    }
    problems.throwErrors();
    return classes;
  }

  /** Refuses a plugin that is named twice: the compiler would find two classes of one name. */
  private static void requireDistinct(List<String> plugins) {
    Set<String> known = new HashSet<>();
    for (String plugin : plugins) {
      if (!known.add(isSource(plugin) ? Path.of(plugin).normalize().toString() : plugin)) {
        throw notLoaded("the plugin " + plugin + " is registered twice", "register it once");
      }
    }
  }

  private CompiledClasses compile(List<SourceFile> sources, PluginClasspath classpath) {
    if (sources.isEmpty()) {
      return CompiledClasses.NONE;
    }
    List<Path> all = CompilerClasspath.of(classpath.entries());
    String key = CompilationKey.of(sources, all);
    CompiledClasses known = cache.find(key);
    if (known != null) {
      return known;
    }
    try {
      CompiledClasses compiled = PluginCompiler.compile(sources, all);
      cache.keep(key, compiled);
      return compiled;
    } catch (BridgeConfigurationException e) {
      List<Problem> broken = classpath.broken();
      throw broken.isEmpty() ? e : new BridgeConfigurationException(broken);
    }
  }

  private Class<? extends HostPlugin<?>> load(PluginClassLoader loader, String plugin) {
    String name = isSource(plugin) ? loader.compiled().mainClassOf(plugin) : plugin;
    try {
      Class<?> type = Class.forName(name, false, loader);
      // A class that its methods name may be missing: fails here, not in the engine.
      Method[] unused = type.getDeclaredMethods();
      @SuppressWarnings("unchecked") // otherwise the engine refuses it, with a clear message
      Class<? extends HostPlugin<?>> pluginType = (Class<? extends HostPlugin<?>>) type;
      return pluginType;
    } catch (ClassNotFoundException e) {
      throw notFound(plugin);
    } catch (LinkageError | SecurityException e) {
      throw LoadingFailure.of(plugin, e);
    }
  }

  /** Reports other plugins in a plugin's file, which nobody registers. */
  private static void checkOthers(
      PluginClassLoader loader, String file, Class<?> plugin, Problems problems) {
    for (String name : loader.compiled().naming(JsPlugin.class, file)) {
      Class<?> other;
      try {
        other = Class.forName(name, false, loader);
      } catch (ClassNotFoundException | LinkageError e) {
        continue; // it is no plugin of this run
      }
      if (other != plugin
          && other.isAnnotationPresent(JsPlugin.class)
          && !Modifier.isAbstract(other.getModifiers())) {
        problems.accept(
            Problem.error(
                ProblemCode.PLUGIN_LOADING,
                Location.inFile(file),
                "the file has a second @JsPlugin class, "
                    + other.getSimpleName()
                    + ", which is not registered",
                "put it into a file of its own, and name that too"));
      }
    }
  }

  private BridgeConfigurationException notFound(String plugin) {
    if (plugin.indexOf('/') >= 0 || plugin.endsWith(".class") || plugin.endsWith(".jar")) {
      return notLoaded(
          "a plugin is named by its class, e.g. com.example.PayPlugin, or by its .java file,"
              + " but found '"
              + plugin
              + "'",
          "");
    }
    return notLoaded(
        "no class " + plugin + " on the class path",
        "add the folder or jar that holds it ("
            + (written.isEmpty() ? "none was given" : "given: " + listed())
            + "), or name its .java file");
  }

  private static BridgeConfigurationException notLoaded(String message, String remedy) {
    return new BridgeConfigurationException(
        Problem.error(ProblemCode.PLUGIN_LOADING, Location.NONE, message, remedy));
  }

  private String listed() {
    return String.join(", ", written.stream().map(Path::toString).toList());
  }
}
