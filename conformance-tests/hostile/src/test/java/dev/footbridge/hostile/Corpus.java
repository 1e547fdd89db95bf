package dev.footbridge.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The hostile programs. */
final class Corpus {
  private static final Path FOLDER =
      Path.of(System.getProperty("footbridge.hostile.programs", "src/test/resources/hostile"));

  private Corpus() {}

  static Path folder() {
    return FOLDER;
  }

  /** Returns all programs, by kind and name. */
  static List<HostileProgram> programs() {
    return Stream.of(Kind.values()).flatMap(kind -> programs(kind).stream()).toList();
  }

  static List<HostileProgram> programs(Kind kind) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(kind.folder()))) {
      return files.sorted().map(file -> read(kind, file)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the programs whose path matches {@code -Dfootbridge.hostile}; all by default. */
  static Stream<HostileProgram> chosen() {
    String pattern = System.getProperty("footbridge.hostile", ".*");
    return programs().stream().filter(program -> program.path().matches(pattern));
  }

  /** Returns a program by its path, such as {@code stall/for}. */
  static HostileProgram program(String path) {
    return programs().stream()
        .filter(program -> program.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no program " + path));
  }

  private static HostileProgram read(Kind kind, Path file) {
    try {
      String name = file.getFileName().toString().replaceFirst("\\.js$", "");
      return HostileProgram.parse(kind, name, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
