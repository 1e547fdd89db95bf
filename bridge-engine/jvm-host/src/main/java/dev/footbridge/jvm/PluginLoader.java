package dev.footbridge.jvm;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.PluginFactory;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.contract.problem.Problems;
import dev.footbridge.jvm.imports.ClassFiles;
import dev.footbridge.jvm.imports.ImportMapping;
import dev.footbridge.jvm.platform.PlatformFolder;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Loads plugins by name: a class on the class path, or a {@code .java} file, which it compiles in
 * memory; or a {@code .kt} file, if a {@link dev.footbridge.jvm.compile.SourceCompiler} for Kotlin
 * is on the class path. Only the engine checks whether the classes are valid plugins.
 */
public final class PluginLoader {
  private static final String JAVA = ".java";

  private final List<Path> written;
  private final CompilationCache cache;
  private final ImportMapping imports;
  private final PlatformFolder platform;

  /**
   * Creates a loader.
   *
   * @param classpath folders and jars to search, before the class path of this process except for
   *     the packages that plugins share with it; {@code lib/*} stands for all jars in {@code lib}
   * @param cache the cache for compiled classes
   */
  public PluginLoader(List<Path> classpath, CompilationCache cache) {
    this(classpath, cache, ImportMapping.NONE);
  }

  /** Creates a loader whose plugins see a platform if they use Android. */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public PluginLoader(List<Path> classpath, CompilationCache cache, PlatformFolder platform) {
    this(classpath, cache, ImportMapping.NONE, platform);
  }

  /**
   * Creates a loader of plugins that are written with documented names.
   *
   * @param classpath as above; AARs too, whose {@code classes.jar} counts
   * @param cache the cache for compiled classes
   * @param imports maps the imports of sources, and of the classes on {@code classpath} (rule I2)
   */
  public PluginLoader(List<Path> classpath, CompilationCache cache, ImportMapping imports) {
    this(classpath, cache, imports, PlatformFolder.ofProcess());
  }

  /**
   * Creates a loader of plugins that are written with documented names, and see a platform if they
   * use Android, or the mapping names its types.
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public PluginLoader(
      List<Path> classpath,
      CompilationCache cache,
      ImportMapping imports,
      PlatformFolder platform) {
    Objects.requireNonNull(classpath, "classpath");
    Objects.requireNonNull(cache, "cache");
    Objects.requireNonNull(imports, "imports");
    Objects.requireNonNull(platform, "platform");
    this.written = List.copyOf(classpath);
    this.cache = cache;
    this.imports = imports;
    this.platform = platform;
  }

  /** Returns whether {@code plugin} names a source file, not a class. */
  public static boolean isSource(String plugin) {
    Objects.requireNonNull(plugin, "plugin");
    return plugin.endsWith(JAVA) || SourceCompilers.isSource(plugin);
  }

  /**
   * Loads plugins; those given as source files are compiled together, so that they may use each
   * other. A source without a plugin, factory or proxy is compiled with them, if one names it.
   *
   * @return the classes, in the order of {@code plugins}, except those of such sources; factories
   *     and proxies are among them, which {@link LoadedPlugins} registers
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
    List<String> classes = plugins.stream().filter(plugin -> !isSource(plugin)).toList();
    boolean usesAndroid = new AndroidUse(platform, imports).isIn(sources, classes, classpath);
    PlatformFolder seen = usesAndroid ? platform : null;
    ClassFiles files = imports.isEmpty() ? name -> null : checkedFiles(classpath, seen);
    CompiledClasses compiled = compile(sources, classpath, files, seen);
    return () -> load(plugins, sources, classpath, compiled, seen);
  }

  private List<Class<? extends HostPlugin<?>>> load(
      List<String> plugins,
      List<SourceFile> sources,
      PluginClasspath classpath,
      CompiledClasses compiled,
      @Nullable PlatformFolder seen) {
    PluginClassLoader loader = new PluginClassLoader(classpath.urls(), compiled, imports, seen);
    Problems problems = new Problems();
    List<Class<? extends HostPlugin<?>>> classes = new ArrayList<>();
    HelperSources helpers = new HelperSources(sources, loader);
    for (String plugin : plugins) {
      if (helpers.contain(plugin)) {
        continue;
      }
      try {
        Class<? extends HostPlugin<?>> type = load(loader, plugin);
        classes.add(type);
        Problem unmapped = UnmappedPlugin.problem(type, imports);
        if (unmapped != null) {
          problems.accept(unmapped);
        }
        if (isSource(plugin) && !PluginFactory.class.isAssignableFrom(type)) {
          checkOthers(loader, plugin, type, problems);
        }
      } catch (BridgeConfigurationException e) {
        problems.addAll(e.problems());
      }
    }
    plugins.stream()
        .filter(PluginLoader::isSource)
        .forEach(file -> checkHandlers(loader, file, classes, problems));
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

  /**
   * Returns the class files of our types and of the class path.
   *
   * @throws BridgeConfigurationException with the types that the mapping names and that do not
   *     exist
   */
  private ClassFiles checkedFiles(PluginClasspath classpath, @Nullable PlatformFolder seen) {
    ClassLoader loader =
        new PluginClassLoader(classpath.urls(), CompiledClasses.NONE, ImportMapping.NONE, seen);
    List<Problem> missing = imports.missingTypes(loader);
    if (!missing.isEmpty()) {
      throw new BridgeConfigurationException(missing);
    }
    return ClassFiles.of(loader);
  }

  private CompiledClasses compile(
      List<SourceFile> sources,
      PluginClasspath classpath,
      ClassFiles files,
      @Nullable PlatformFolder seen) {
    if (sources.isEmpty()) {
      return CompiledClasses.NONE;
    }
    List<Path> ofPlatform = seen == null ? List.of() : seen.entries();
    List<Path> origins = new ArrayList<>(CompilerClasspath.of(classpath.origins()));
    origins.addAll(ofPlatform);
    String key = CompilationKey.of(sources, origins, keyOfTools(sources));
    CompiledClasses known = cache.find(key);
    if (known != null) {
      return known;
    }
    try {
      List<Path> all = new ArrayList<>(CompilerClasspath.of(classpath.entries()));
      all.addAll(ofPlatform);
      CompiledClasses compiled = new PluginCompilation(sources, all, imports, files).compile();
      cache.keep(key, compiled);
      return compiled;
    } catch (BridgeConfigurationException e) {
      List<Problem> broken = classpath.broken();
      throw broken.isEmpty() ? e : new BridgeConfigurationException(broken);
    }
  }

  /** Returns what the result depends on besides sources and class path: mapping and compiler. */
  private String keyOfTools(List<SourceFile> sources) {
    return imports.key()
        + sources.stream()
            .map(SourceFile::getName)
            .filter(SourceCompilers::isSource)
            .findFirst()
            .map(path -> SourceCompilers.of(path).version())
            .orElse("");
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
      Class<?> other = loader.find(name);
      if (other != null // else it is no plugin of this run
          && other != plugin
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

  /**
   * Reports handlers in a plugin's file that no plugin has. Those of nested classes are left to the
   * engine, which reports them for each plugin.
   */
  private static void checkHandlers(
      PluginClassLoader loader, String file, List<? extends Class<?>> plugins, Problems problems) {
    for (String name : loader.compiled().naming(JsEvent.class, file)) {
      Class<?> type = loader.find(name);
      if (type != null && !isOfPlugins(type, plugins)) {
        problems.accept(
            Problem.error(
                ProblemCode.HANDLER_OVERRIDDEN,
                Location.inFile(file),
                "@JsEvent in " + type.getSimpleName() + ", which is no plugin, has no effect",
                "put it on a method of the plugin's class"));
      }
    }
  }

  private static boolean isOfPlugins(Class<?> type, List<? extends Class<?>> plugins) {
    return type.isAnnotationPresent(JsPlugin.class)
        || plugins.stream()
            .anyMatch(
                plugin ->
                    type.isAssignableFrom(plugin) || type.getNestHost() == plugin.getNestHost());
  }

  private BridgeConfigurationException notFound(String plugin) {
    if (plugin.indexOf('/') >= 0 || plugin.endsWith(".class") || plugin.endsWith(".jar")) {
      return notLoaded(
          "a plugin is named by its class, e.g. com.example.PayPlugin, or by its .java or .kt"
              + " file, but found '"
              + plugin
              + "'",
          "");
    }
    return notLoaded(
        "no class " + plugin + " on the class path",
        "add the folder or jar that holds it ("
            + (written.isEmpty() ? "none was given" : "given: " + listed())
            + "), or name its source file");
  }

  private static BridgeConfigurationException notLoaded(String message, String remedy) {
    return new BridgeConfigurationException(
        Problem.error(ProblemCode.PLUGIN_LOADING, Location.NONE, message, remedy));
  }

  private String listed() {
    return String.join(", ", written.stream().map(Path::toString).toList());
  }
}
