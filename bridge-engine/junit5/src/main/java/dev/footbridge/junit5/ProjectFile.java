package dev.footbridge.junit5;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.jvm.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds files on the class path, or else relative to the working folder. */
final class ProjectFile {
  private ProjectFile() {}

  /**
   * Returns the text of a UTF-8 file.
   *
   * @param loader the loader whose class path is searched
   * @throws BridgeConfigurationException if the file is in neither place, or cannot be read
   */
  static String read(String path, ClassLoader loader) {
    try (InputStream resource = loader.getResourceAsStream(path)) {
      if (resource != null) {
        return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
    if (Files.exists(Path.of(path))) {
      return TextFile.read(Path.of(path));
    }
    throw missing("file", path);
  }

  /**
   * Returns where a folder is.
   *
   * @param loader the loader whose class path is searched, except for jars
   * @throws BridgeConfigurationException if it is in neither place
   */
  static Path folder(String path, ClassLoader loader) {
    URL resource = loader.getResource(path);
    Path found =
        resource != null && resource.getProtocol().equals("file")
            ? Path.of(URI.create(resource.toString()))
            : Path.of(path);
    if (!Files.isDirectory(found)) {
      throw missing("folder", path);
    }
    return found;
  }

  private static BridgeConfigurationException missing(String what, String path) {
    return new BridgeConfigurationException(
        Problem.error(
            ProblemCode.FILE_MISSING,
            Location.inFile(path),
            "no such "
                + what
                + ", neither on the class path, e.g. in src/test/resources, nor in "
                + Path.of("").toAbsolutePath(),
            ""));
  }
}
