package dev.footbridge.jvm;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Nearest;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Opens the files that a program and its settings are made of. They are regular files of a bounded
 * size: reading a pipe or a device may wait for ever, or never end.
 */
final class InputFile {
  /** The most bytes of a jar, or of all entries of one. */
  static final long MOST_OF_JAR = 2L << 30;

  private InputFile() {}

  /**
   * Reads a file.
   *
   * @param most the most bytes that are read
   * @throws BridgeConfigurationException if it is no regular file, is longer, or cannot be read
   */
  static byte[] read(Path file, int most) {
    Problem unusable = unusable(file, most);
    if (unusable != null) {
      throw new BridgeConfigurationException(unusable);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(most);
      if (bytes.length == most && in.read() >= 0) { // it grows while it is read
        throw new BridgeConfigurationException(tooLong(file, most));
      }
      return bytes;
    } catch (IOException e) {
      throw new BridgeConfigurationException(problem(file, e));
    }
  }

  /** Returns why a path is not a file that can be read; null if it is one. */
  static @Nullable Problem unusable(Path file, long most) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        return problem(file, "this is a folder", "name a file");
      }
      if (!attributes.isRegularFile()) {
        return problem(
            file, "this is a pipe, a socket or a device, not a file", "name a regular file");
      }
      return attributes.size() > most ? tooLong(file, most) : null;
    } catch (IOException e) {
      return problem(file, e);
    }
  }

  private static Problem tooLong(Path file, long most) {
    return problem(
        file, "the file is longer than " + (most >> 20) + " MiB", "name another, or shorten it");
  }

  private static Problem problem(Path file, IOException e) {
    return e instanceof NoSuchFileException
        ? missing("file", file)
        : problem(
            file,
            "cannot be read: "
                + (e instanceof AccessDeniedException ? "permission denied" : e.getMessage()),
            "");
  }

  private static Problem problem(Path file, String message, String remedy) {
    return Problem.error(
        ProblemCode.FILE_UNUSABLE, Location.inFile(file.toString()), message, remedy);
  }

  /** Returns the problem of a missing file, which suggests similar names in the folder. */
  static Problem missing(String kind, Path file) {
    Path folder = file.getParent();
    String remedy = "";
    Path name = file.getFileName();
    if (folder != null && !Files.isDirectory(folder)) {
      remedy = "there is no folder " + folder + " either";
    } else if (name != null) {
      remedy = Nearest.question(name.toString(), namesIn(folder));
    }
    return Problem.error(
        ProblemCode.FILE_MISSING, Location.inFile(file.toString()), "no such " + kind, remedy);
  }

  private static List<String> namesIn(@Nullable Path folder) {
    try (Stream<Path> files = Files.list(folder == null ? Path.of("") : folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    } catch (IOException e) {
      return List.of(); // only a hint is lost
    }
  }
}
