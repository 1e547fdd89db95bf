package dev.footbridge.conformance;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The source files of this repository, without the output of builds. */
final class Repository {
  private static final Path ROOT = Path.of("../..");
  private static final Set<String> BUILT = Set.of("node_modules", "target");
  private static final Set<String> WRITTEN =
      Set.of("html", "java", "js", "kt", "md", "pro", "properties", "sh", "ts", "xml", "yml");

  private Repository() {}

  /** A file, with its path relative to the root of the repository. */
  record SourceFile(String path, String text) {
    boolean isOfTests() {
      return path.contains("/src/test/");
    }

    boolean isJava() {
      return path.endsWith(".java");
    }
  }

  static List<SourceFile> files() throws IOException {
    List<SourceFile> files = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            boolean isHidden = name.startsWith(".") && !folder.equals(ROOT);
            return isHidden || BUILT.contains(name)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String path = ROOT.relativize(file).toString().replace('\\', '/');
            if (WRITTEN.contains(path.substring(path.lastIndexOf('.') + 1))) {
              files.add(new SourceFile(path, Files.readString(file)));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return Collections.unmodifiableList(files);
  }
}
