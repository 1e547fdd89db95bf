package dev.footbridge.isolated;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** The class path of this process, with the jars that its jars name in their manifests. */
final class ClassPath {
  private ClassPath() {}

  /** Returns the entries that exist, as absolute paths, in their order. */
  static Set<Path> entries() {
    Set<Path> entries = new LinkedHashSet<>();
    Deque<Path> left = new ArrayDeque<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      left.add(Path.of(entry).toAbsolutePath().normalize()); // an empty one is this folder
    }
    while (!left.isEmpty()) {
      Path entry = left.removeFirst();
      if (Files.exists(entry) && entries.add(entry) && Files.isRegularFile(entry)) {
        left.addAll(namedBy(entry));
      }
    }
    return entries;
  }

  /** Returns a class path as the command line has it. */
  static String text(Collection<Path> entries) {
    return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static List<Path> namedBy(Path jar) {
    try (JarFile file = new JarFile(jar.toFile(), false)) {
      Manifest manifest = file.getManifest();
      String named =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      if (named == null) {
        return List.of();
      }
      return List.of(named.strip().split("\\s+")).stream()
          .filter(uri -> !uri.isEmpty())
          .map(uri -> jar.toUri().resolve(URI.create(uri)))
          .map(Path::of)
          .toList();
    } catch (IOException | IllegalArgumentException e) {
      return List.of(); // no jar, or it names what is no file; Java ignores these, too
    }
  }
}
