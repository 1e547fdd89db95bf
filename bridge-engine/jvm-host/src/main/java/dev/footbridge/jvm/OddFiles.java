package dev.footbridge.jvm;

import dev.footbridge.contract.problem.Problem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Finds what is no file in a folder of classes: a class loader would wait for a pipe for ever. */
final class OddFiles extends SimpleFileVisitor<Path> {
  private @Nullable Problem found;

  private OddFiles() {}

  /** Returns the problem of the first; null if there is none. */
  static @Nullable Problem in(Path folder) {
    OddFiles odd = new OddFiles();
    try {
      Files.walkFileTree(folder, odd);
    } catch (IOException e) {
      return null; // what cannot be read is reported when it is loaded
    }
    return odd.found;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    boolean isLinkToFile = attributes.isSymbolicLink() && !leadsToOther(file);
    if (!attributes.isRegularFile() && !isLinkToFile) {
      found = InputFile.unusable(file, Long.MAX_VALUE);
    }
    return found == null ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    return FileVisitResult.CONTINUE;
  }

  private static boolean leadsToOther(Path link) {
    try {
      return Files.readAttributes(link, BasicFileAttributes.class).isOther();
    } catch (IOException e) {
      return false; // it leads nowhere, so nothing can be read there
    }
  }
}
