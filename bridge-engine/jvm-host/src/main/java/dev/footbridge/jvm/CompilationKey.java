package dev.footbridge.jvm;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** All that the outcome of a compilation depends on, as text. */
final class CompilationKey {
  /** Changes whenever a kept file would be read, or a source be compiled, in another way. */
  private static final String FORMAT = "1 ";

  private CompilationKey() {}

  static String of(List<SourceFile> sources, List<Path> classpath) {
    StringBuilder key = new StringBuilder(FORMAT);
    key.append(System.getProperty("java.vm.vendor")).append(' ').append(Runtime.version());
    for (Path entry : classpath) {
      append(key, entry);
    }
    for (SourceFile source : sources) {
      key.append("\n\n").append(source.getName()).append('\n').append(source.text());
    }
    return key.toString();
  }

  /** Jars and class files count by size and time: to read them would cost more than it saves. */
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
