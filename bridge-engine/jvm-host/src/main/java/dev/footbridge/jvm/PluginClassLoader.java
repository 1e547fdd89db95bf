package dev.footbridge.jvm;

import dev.footbridge.jvm.platform.PlatformFolder;
import dev.footbridge.jvm.platform.PluginPlatform;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Defines classes that were compiled in memory, and loads those of a class path. Prefers them to
 * those of this process, so that a plugin gets the versions of the libraries that it brings along;
 * but not those of {@link SharedPackages}.
 */
final class PluginClassLoader extends URLClassLoader {
  private final CompiledClasses compiled;
  private final boolean hasClasspath;
  private final @Nullable PluginPlatform platform;

  /**
   * Creates a loader.
   *
   * @param platform what the plugins see besides this process; null for nothing
   */
  PluginClassLoader(URL[] classpath, CompiledClasses compiled, @Nullable PlatformFolder platform) {
    super(
        classpath, platform == null ? PluginClassLoader.class.getClassLoader() : platform.loader());
    this.compiled = compiled;
    this.hasClasspath = classpath.length > 0;
    this.platform = platform == null ? null : platform.platform();
  }

  /** Returns the platform that the plugins use; null if they use none. */
  @Nullable PluginPlatform platform() {
    return platform;
  }

  CompiledClasses compiled() {
    return compiled;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (SharedPackages.haveClass(name) || !(hasClasspath || compiled.find(name) != null)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      try {
        return findClass(name);
      } catch (ClassNotFoundException e) {
        return super.loadClass(name, resolve);
      }
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = compiled.find(name);
    return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
  }

  @Override
  public @Nullable URL getResource(String name) {
    URL own = SharedPackages.haveResource(name) ? null : findResource(name);
    return own == null ? super.getResource(name) : own;
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    if (SharedPackages.haveResource(name)) {
      return super.getResources(name);
    }
    Map<String, URL> all = new LinkedHashMap<>();
    Collections.list(findResources(name)).forEach(url -> all.put(url.toString(), url));
    Collections.list(super.getResources(name)).forEach(url -> all.put(url.toString(), url));
    return Collections.enumeration(all.values());
  }
}
