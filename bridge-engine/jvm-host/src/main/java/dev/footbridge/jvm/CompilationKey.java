package dev.footbridge.jvm;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** The text of everything that the result of a compilation depends on. */
final class CompilationKey {
  /** The version of the file format and of the compilation; increased when either changes. */
  private static final String FORMAT = "2 ";

  private CompilationKey() {}

  /**
   * Returns the key.
   *
   * @param more what else the result depends on: import mappings, compilers
   */
  static String of(List<SourceFile> sources, List<Path> classpath, String more) {
    StringBuilder key = new StringBuilder(FORMAT);
    key.append(System.getProperty("java.vm.vendor")).append(' ').append(Runtime.version());
    key.append('\n').append(more);
    for (Path entry : classpath) {
      append(key, entry);
    }
    for (SourceFile source : sources) {
      key.append("\n\n").append(source.getName()).append('\n').append(source.text());
    }
    return key.toString();
  }

  /** Appends size and time of jars and class files: reading them would cost more than it saves. */
  private static void append(StringBuilder key, Path entry) {
    try {
      Files.walkFileTree(
          entry,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              key.append('\n')
                  .append(file)
                  .append(' ')
                  .append(attributes.size())
                  .append(' ')
                  .append(attributes.lastModifiedTime().toMillis());
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      key.append('\n').append(entry).append(" unreadable");
    }
  }
}
