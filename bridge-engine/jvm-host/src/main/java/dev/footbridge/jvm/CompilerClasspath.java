package dev.footbridge.jvm;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The class path that plugins are compiled with: in the order in which they are later loaded. */
final class CompilerClasspath {
  /** A class of each jar that {@link SharedPackages} come from. */
  private static final List<String> SHARED =
      List.of(
          "com.fasterxml.jackson.annotation.JsonProperty",
          "com.fasterxml.jackson.core.JsonParser",
          "com.fasterxml.jackson.databind.JsonNode",
          "dev.footbridge.api.HostPlugin",
          "kotlin.KotlinVersion",
          "kotlinx.coroutines.Job",
          "org.json.JSONObject",
          "org.jspecify.annotations.Nullable");

  private CompilerClasspath() {}

  /** Returns the shared jars, the plugins' class path, and that of this process. */
  static List<Path> of(List<Path> classpath) {
    List<Path> all = new ArrayList<>();
    if (!classpath.isEmpty()) {
      SHARED.forEach(name -> jarOf(name).ifPresent(all::add));
      all.addAll(classpath);
    }
    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .forEach(entry -> all.add(Path.of(entry)));
    return all;
  }

  private static Optional<Path> jarOf(String name) {
    try {
      Class<?> type = Class.forName(name, false, CompilerClasspath.class.getClassLoader());
      CodeSource source = type.getProtectionDomain().getCodeSource();
      return source == null || source.getLocation() == null
          ? Optional.empty()
          : Optional.of(Path.of(URI.create(source.getLocation().toString())));
    } catch (ClassNotFoundException e) {
      return Optional.empty(); // not every process has Kotlin
    }
  }
}
