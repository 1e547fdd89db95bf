package dev.footbridge.jvm;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.contract.problem.Problems;
import java.io.File;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Loads plugins by name: a class on the class path, or a {@code .java} file, which it compiles in
 * memory. Only the engine checks whether the classes are valid plugins.
 */
public final class PluginLoader {
  private static final String SOURCE = ".java";

  private final List<Path> classpath;
  private final CompilationCache cache;

  /**
   * Creates a loader.
   *
   * @param classpath folders and jars to search after the class path of this process
   * @param cache the cache for compiled classes
   */
  public PluginLoader(List<Path> classpath, CompilationCache cache) {
    Objects.requireNonNull(classpath, "classpath");
    Objects.requireNonNull(cache, "cache");
    this.classpath = List.copyOf(classpath);
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
   * @return the classes, in the order of {@code plugins}
   * @throws BridgeConfigurationException if one is not found, or does not compile; with the
   *     compiler's own words
   */
  public List<Class<? extends HostPlugin<?>>> load(List<String> plugins) {
    Objects.requireNonNull(plugins, "plugins");
    Problems problems = new Problems();
    for (Path entry : classpath) {
      if (!Files.exists(entry)) {
        problems.accept(
            Problem.error(
                ProblemCode.FILE_MISSING,
                Location.inFile(entry.toString()),
                "no such folder or jar on the class path",
                ""));
      }
    }
    List<SourceFile> sources =
        plugins.stream().filter(PluginLoader::isSource).map(SourceFile::read).toList();
    problems.throwErrors();
    PluginClassLoader loader = new PluginClassLoader(urls(), compile(sources));
    List<Class<? extends HostPlugin<?>>> classes = new ArrayList<>();
    for (String plugin : plugins) {
      try {
        Class<? extends HostPlugin<?>> type = load(loader, plugin);
        classes.add(type);
        if (isSource(plugin)) {
          checkOthers(loader, plugin, type, problems);
        }
      } catch (BridgeConfigurationException e) {
        problems.addAll(e.problems());
      }
    }
    problems.throwErrors();
    return classes;
  }

  private CompiledClasses compile(List<SourceFile> sources) {
    if (sources.isEmpty()) {
      return CompiledClasses.NONE;
    }
    List<Path> all = new ArrayList<>();
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .forEach(entry -> all.add(Path.of(entry)));
    all.addAll(classpath);
    String key = CompilationKey.of(sources, all);
    CompiledClasses known = cache.find(key);
    if (known != null) {
      return known;
    }
    CompiledClasses compiled = PluginCompiler.compile(sources, all);
    cache.keep(key, compiled);
    return compiled;
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
    } catch (LinkageError e) {
      throw notLoaded(
          "the plugin " + plugin + " cannot be loaded: " + e,
          "add what it needs to the class path");
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
            + (classpath.isEmpty() ? "none was given" : "given: " + listed())
            + "), or name its .java file");
  }

  private static BridgeConfigurationException notLoaded(String message, String remedy) {
    return new BridgeConfigurationException(
        Problem.error(ProblemCode.PLUGIN_LOADING, Location.NONE, message, remedy));
  }

  private String listed() {
    return String.join(", ", classpath.stream().map(Path::toString).toList());
  }

  private URL[] urls() {
    URL[] urls = new URL[classpath.size()];
    for (int i = 0; i < urls.length; i++) {
      try {
        urls[i] = classpath.get(i).toUri().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalStateException("a file has a URL", e);
      }
    }
    return urls;
  }
}
