package dev.footbridge.junit5;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.jvm.CompilationCache;
import dev.footbridge.jvm.LoadedPlugins;
import dev.footbridge.jvm.PluginLoader;
import dev.footbridge.jvm.imports.ImportMapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The plugins of an extension that are given by their places: compiled once, at its first test, and
 * loaded again for each program.
 */
final class PluginPlaces {
  private final List<String> plugins = new ArrayList<>();
  private final List<Path> classpath = new ArrayList<>();
  private final Set<String> settings = new TreeSet<>(); // methods of the builder
  private Function<ClassLoader, ImportMapping> imports = loader -> ImportMapping.NONE;
  private @Nullable Supplier<List<Class<? extends HostPlugin<?>>>> prepared; // guarded by this

  PluginPlaces() {}

  private PluginPlaces(PluginPlaces other) {
    plugins.addAll(other.plugins);
    classpath.addAll(other.classpath);
    imports = other.imports;
  }

  /** Returns a copy that later changes do not reach. */
  PluginPlaces copy() {
    return new PluginPlaces(this);
  }

  /**
   * Returns whether there are no plugins.
   *
   * @throws IllegalStateException if there are settings for plugins nevertheless
   */
  boolean isEmpty() {
    if (plugins.isEmpty() && !settings.isEmpty()) {
      throw new IllegalStateException(
          String.join(" and ", settings)
              + ": no plugin is given by its place, and others are not concerned; give plugins with"
              + " pluginSources(…) or pluginClasses(…), or remove this");
    }
    return plugins.isEmpty();
  }

  void addSource(Path source) {
    plugins.add(source.toString());
  }

  void addClasspath(Path entry) {
    settings.add("pluginClasspath(…)");
    classpath.add(entry);
  }

  void addClasses(Path folderOrJar, List<String> names) {
    classpath.add(folderOrJar);
    plugins.addAll(names);
  }

  /** Sets the import mapping: the name of one that is shipped, or of a file. */
  void imports(String nameOrFile) {
    imports(loader -> ImportMapping.of(nameOrFile, file -> ProjectFile.read(file, loader)));
  }

  /** Sets the import mapping; {@code mapping} gets the loader of the test class, to find files. */
  void imports(Function<ClassLoader, ImportMapping> mapping) {
    settings.add("imports(…)");
    imports = mapping;
  }

  /**
   * Loads the plugins for one program, and registers them; with the platform of this process, if
   * they use one.
   *
   * @param loader the loader of the test class
   * @throws dev.footbridge.contract.problem.BridgeConfigurationException if one cannot be loaded
   */
  void register(BridgeEngineBuilder engine, ClassLoader loader) {
    new LoadedPlugins(prepared(loader).get()).joinTo(engine);
  }

  private synchronized Supplier<List<Class<? extends HostPlugin<?>>>> prepared(ClassLoader loader) {
    Supplier<List<Class<? extends HostPlugin<?>>>> known = prepared;
    if (known == null) {
      known = prepare(loader);
      prepared = known;
    }
    return known;
  }

  /** Compiles the plugins; if that fails, once too: each test fails for the same reasons. */
  private Supplier<List<Class<? extends HostPlugin<?>>>> prepare(ClassLoader loader) {
    try {
      return new PluginLoader(
              classpath, CompilationCache.ofUser(System.getenv()), imports.apply(loader))
          .prepare(plugins);
    } catch (BridgeConfigurationException e) {
      return () -> {
        throw new BridgeConfigurationException(e.problems());
      };
    }
  }
}
