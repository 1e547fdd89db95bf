package dev.footbridge.jvm;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.jvm.imports.ClassFiles;
import dev.footbridge.jvm.imports.ImportMapping;
import dev.footbridge.jvm.platform.PlatformFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Finds out whether plugins use Android, so that they get the platform of the distribution. */
final class AndroidUse {
  private static final String ACTIVITY = "android/app/Activity.class";

  private final PlatformFolder platform;
  private final ImportMapping imports;

  AndroidUse(PlatformFolder platform, ImportMapping imports) {
    this.platform = platform;
    this.imports = imports;
  }

  /**
   * Returns whether a source, the class file of a plugin on the class path, or the mapping of their
   * imports names Android or its adapter.
   *
   * @throws BridgeConfigurationException if so, and the class path has Android's own classes
   */
  boolean isIn(List<SourceFile> sources, List<String> classes, PluginClasspath classpath) {
    if (!platform.isAvailable()) {
      return false;
    }
    try (URLClassLoader own = new URLClassLoader(classpath.urls(), null)) {
      boolean isUsed =
          isInMapping()
              || sources.stream().anyMatch(source -> platform.isNamedIn(source.text()))
              || classes.stream().anyMatch(name -> platform.isNamedIn(classFile(own, name)));
      URL android = isUsed ? own.findResource(ACTIVITY) : null;
      if (android != null) {
        throw besideAndroid(android.toString());
      }
      return isUsed;
    } catch (IOException e) {
      throw new UncheckedIOException("closing a class path", e);
    }
  }

  /** Returns whether the mapping names types of the adapter, which the platform has. */
  boolean isInMapping() {
    return platform.isAvailable()
        && imports.types().values().stream().anyMatch(platform::isNamedIn);
  }

  /** Returns a class file as a text of its bytes; empty if it cannot be read. */
  private static String classFile(ClassLoader loader, String name) {
    try {
      byte[] file = ClassFiles.of(loader).find(name.replace('.', '/'));
      return file == null ? "" : new String(file, StandardCharsets.ISO_8859_1);
    } catch (UncheckedIOException e) {
      return ""; // loading it fails, too, and says why
    }
  }

  private static BridgeConfigurationException besideAndroid(String url) {
    String entry = url.substring(0, url.length() - ACTIVITY.length());
    return new BridgeConfigurationException(
        Problem.error(
            ProblemCode.PLUGIN_LOADING,
            Location.NONE,
            "the class path has Android's own classes ("
                + (entry.endsWith("!/") ? entry.substring(0, entry.length() - 2) : entry)
                + "), which throw on a JVM, beside Footbridge's stand-ins for them",
            "take android.jar off the class path"));
  }
}
