package dev.footbridge.jvm;

import dev.footbridge.jvm.imports.ImportMapping;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Compiles sources into class files and jars. */
final class Jars {
  private Jars() {}

  /** Returns the class files of sources, given by the names of their files. */
  static Map<String, byte[]> compile(Path folder, Map<String, String> sources) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = Files.writeString(folder.resolve(source.getKey()), source.getValue());
      files.add(SourceFile.read(file.toString()));
    }
    Map<String, byte[]> classes = new TreeMap<>();
    PluginCompiler.compile(files, CompilerClasspath.of(List.of()), Map.of(), ImportMapping.NONE)
        .byName()
        .forEach((name, bytes) -> classes.put(name.replace('.', '/') + ".class", bytes));
    return classes;
  }

  /** Writes a jar of these files. */
  static Path write(Path jar, Map<String, byte[]> files) throws IOException {
    Files.createDirectories(jar.getParent());
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (Map.Entry<String, byte[]> entry : files.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    return jar;
  }
}
