package dev.footbridge.kotlin;

import dev.footbridge.jvm.compile.ClassOutput;
import dev.footbridge.jvm.compile.SourceText;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A temporary folder for one compilation: Kotlin's compiler reads and writes files. The sources are
 * copies, so that what is compiled is what was read, each in a folder of its own, since two may
 * have one name.
 */
final class WorkFolder implements AutoCloseable {
  private static final String CLASS = ".class";

  private final Path folder;
  private final Path classes;
  private final Map<Path, SourceText> sources = new LinkedHashMap<>();

  WorkFolder() throws IOException {
    folder = Files.createTempDirectory("footbridge-kotlin").toRealPath();
    classes = folder.resolve("classes");
  }

  void write(List<SourceText> texts) throws IOException {
    for (SourceText text : texts) {
      Path own = Files.createDirectory(folder.resolve("source" + sources.size()));
      Path file = own.resolve(String.valueOf(Path.of(text.path()).getFileName()));
      Files.writeString(file, text.text());
      sources.put(file, text);
    }
  }

  /** Returns the copies. */
  List<String> files() {
    return sources.keySet().stream().map(Path::toString).toList();
  }

  /** Returns the folder for the class files. */
  Path classes() {
    return classes;
  }

  /** Returns the source with that copy; null if there is none. */
  @Nullable SourceText sourceAt(String copy) {
    return sources.get(Path.of(copy));
  }

  /**
   * Hands on the class files that were written.
   *
   * @param sourceOf the copies of their sources
   */
  void read(Map<File, File> sourceOf, ClassOutput output) throws IOException {
    for (Map.Entry<File, File> each : sourceOf.entrySet()) {
      Path file = each.getKey().toPath();
      String path = classes.relativize(file).toString();
      if (path.endsWith(CLASS)) { // the others are metadata for compilers
        String name =
            path.substring(0, path.length() - CLASS.length()).replace(File.separator, ".");
        SourceText source = sources.get(each.getValue().toPath());
        output.classFile(name, Files.readAllBytes(file), source == null ? "" : source.path());
      }
    }
  }

  @Override
  public void close() throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
