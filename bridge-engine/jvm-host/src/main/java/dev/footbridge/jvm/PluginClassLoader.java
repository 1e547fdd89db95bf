package dev.footbridge.jvm;

import java.net.URL;
import java.net.URLClassLoader;

/** Defines classes that were compiled in memory, and loads those of a class path. */
final class PluginClassLoader extends URLClassLoader {
  private final CompiledClasses compiled;

  PluginClassLoader(URL[] classpath, CompiledClasses compiled) {
    super(classpath, PluginClassLoader.class.getClassLoader());
    this.compiled = compiled;
  }

  CompiledClasses compiled() {
    return compiled;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = compiled.find(name);
    return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
  }
}
