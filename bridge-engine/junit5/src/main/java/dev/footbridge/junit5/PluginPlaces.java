package dev.footbridge.junit5;

import dev.footbridge.api.HostPlugin;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.jvm.CompilationCache;
import dev.footbridge.jvm.PluginLoader;
import dev.footbridge.jvm.imports.ImportMapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The plugins of an extension that are given by their places, loaded once, at its first test. */
final class PluginPlaces {
  private final List<String> plugins = new ArrayList<>();
  private final List<Path> classpath = new ArrayList<>();
  private Function<ClassLoader, ImportMapping> imports = loader -> ImportMapping.NONE;
  private @Nullable List<Class<? extends HostPlugin<?>>> loaded; // guarded by this

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

  boolean isEmpty() {
    return plugins.isEmpty();
  }

  void addSource(Path source) {
    plugins.add(source.toString());
  }

  void addClasses(Path folderOrJar, List<String> names) {
    classpath.add(folderOrJar);
    plugins.addAll(names);
  }

  /** Sets the import mapping; {@code mapping} gets the loader of the test class, to find files. */
  void imports(Function<ClassLoader, ImportMapping> mapping) {
    imports = mapping;
  }

  /**
   * Registers the plugins.
   *
   * @param loader the loader of the test class
   * @throws dev.footbridge.contract.problem.BridgeConfigurationException if one cannot be loaded
   */
  synchronized void register(BridgeEngineBuilder engine, ClassLoader loader) {
    List<Class<? extends HostPlugin<?>>> classes = loaded;
    if (classes == null) {
      classes =
          new PluginLoader(
                  classpath, CompilationCache.ofUser(System.getenv()), imports.apply(loader))
              .load(plugins);
      loaded = classes;
    }
    classes.forEach(engine::plugin);
  }
}
