package dev.footbridge.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder that is deleted when it is closed. */
final class TemporaryFolder implements AutoCloseable {
  private final Path path;

  TemporaryFolder() throws IOException {
    path = Files.createTempDirectory("footbridge-conformance");
  }

  /** Creates a folder with files, each by its path in the folder. */
  static TemporaryFolder of(Map<String, String> files) throws IOException {
    TemporaryFolder folder = new TemporaryFolder();
    for (Map.Entry<String, String> file : files.entrySet()) {
      folder.write(file.getKey(), file.getValue());
    }
    return folder;
  }

  Path path() {
    return path;
  }

  /** Writes a file, with the folders above it. */
  void write(String file, String text) throws IOException {
    Path written = path.resolve(file);
    Files.createDirectories(written.resolveSibling(""));
    Files.writeString(written, text);
  }

  /** Makes a symbolic link. */
  void link(String file, String target) throws IOException {
    Path made = path.resolve(file);
    Files.createDirectories(made.resolveSibling(""));
    Files.createSymbolicLink(made, Path.of(target));
  }

  @Override
  public void close() throws IOException {
    List<Path> inner;
    try (Stream<Path> found = Files.walk(path)) { // which follows no links
      inner = found.sorted(Comparator.reverseOrder()).collect(Collectors.toList());
    }
    for (Path each : inner) {
      Files.delete(each);
    }
  }
}
