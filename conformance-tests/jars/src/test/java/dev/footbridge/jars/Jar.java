package dev.footbridge.jars;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;

/**
 * The contents of a jar that the tests check.
 *
 * @param name the file name
 * @param moduleName its {@code Automatic-Module-Name}; "(none)" without one
 * @param entries the names of all entries but the manifest
 */
record Jar(String name, String moduleName, List<String> entries) {
  static Jar read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.getFileName().toString(), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the jar in an Android archive. */
  static Jar classesOf(Path aar) throws IOException {
    try (ZipFile zip = new ZipFile(aar.toFile());
        InputStream in = zip.getInputStream(zip.getEntry("classes.jar"))) {
      return read(aar.getFileName() + "/classes.jar", in);
    }
  }

  private static Jar read(String name, InputStream in) throws IOException {
    JarInputStream jar = new JarInputStream(in);
    List<String> entries = new ArrayList<>();
    for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
      entries.add(entry.getName());
    }
    Manifest manifest = jar.getManifest();
    String module =
        manifest == null ? null : manifest.getMainAttributes().getValue("Automatic-Module-Name");
    return new Jar(name, module == null ? "(none)" : module, entries);
  }

  /** Returns the project's packages in this jar that have classes. */
  List<String> packages() {
    return entries.stream()
        .filter(entry -> entry.startsWith("dev/footbridge/") && entry.endsWith(".class"))
        .map(entry -> entry.substring(0, entry.lastIndexOf('/')).replace('/', '.'))
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
