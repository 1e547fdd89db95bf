package dev.footbridge.runner;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.ProgramFolder;
import dev.footbridge.jvm.TextFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file with tests. */
public final class TestFile {
  private static final String SUFFIX = ".test.js";

  /** Folders that belong to tools: hidden ones, and installed packages, which may contain tests. */
  private static final Pattern OTHERS = Pattern.compile("(?:^|/)(?:\\.|node_modules/)");

  private final Path path;
  private final String name;
  private final Path settings;

  /**
   * Creates a test file.
   *
   * @param path where it is
   * @param name its path in the folder that was named, with slashes
   * @param settings the folder whose {@value ProgramFolder#SETTINGS} it follows: the nearest above
   *     it that has one, as far up as the folder that was named
   */
  public TestFile(Path path, String name, Path settings) {
    this.path = Objects.requireNonNull(path, "path");
    this.name = Objects.requireNonNull(name, "name");
    this.settings = Objects.requireNonNull(settings, "settings");
  }

  /** Returns where it is. */
  public Path path() {
    return path;
  }

  /** Returns its path in the folder that was named, with slashes. */
  public String name() {
    return name;
  }

  /**
   * Returns the folder whose {@value ProgramFolder#SETTINGS} it follows: the nearest above it that
   * has one, as far up as the folder that was named.
   */
  public Path settings() {
    return settings;
  }

  /**
   * Finds the test files in a folder, and in those below it, in the order of their names.
   *
   * @throws BridgeConfigurationException if the folder cannot be read
   */
  static List<TestFile> in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX) && !Files.isDirectory(file))
          .map(file -> of(folder, file))
          .filter(file -> !OTHERS.matcher(file.name).find())
          .sorted((a, b) -> a.name.compareTo(b.name))
          .toList();
    } catch (IOException e) {
      throw new BridgeConfigurationException(
          Problem.error(
              ProblemCode.FILE_UNUSABLE,
              Location.NONE,
              folder + " cannot be read: " + e.getMessage(),
              ""));
    }
  }

  /**
   * Returns a single test file. Its settings are the nearest {@value ProgramFolder#SETTINGS} in its
   * folder or above; a relative path is followed up to the working folder.
   *
   * @throws BridgeConfigurationException if its name is not that of a test file
   */
  static TestFile single(Path file) {
    String name = String.valueOf(file.getFileName());
    if (!name.endsWith(SUFFIX)) {
      Path tests = file.resolveSibling(name.replaceFirst("\\.js$", "") + SUFFIX);
      throw new BridgeConfigurationException(
          Problem.error(
              ProblemCode.NOTHING_TO_RUN,
              Location.NONE,
              file + " is not a test file",
              Files.exists(tests) ? "did you mean " + tests + "?" : "test files end in " + SUFFIX));
    }
    Path own = file.resolveSibling("");
    Path settings = own;
    for (Path above = own; above != null; above = above(above)) {
      if (Files.exists(above.resolve(ProgramFolder.SETTINGS))) {
        settings = above;
        break;
      }
    }
    return new TestFile(file.normalize(), name, settings);
  }

  /** Returns the folder above; null above the working folder, or above the root. */
  private static @Nullable Path above(Path folder) {
    Path parent = folder.getParent();
    return parent != null || folder.isAbsolute() || folder.toString().isEmpty()
        ? parent
        : Path.of("");
  }

  /**
   * Reads the scripts: first the tested one, {@code pay.js} for {@code pay.test.js}, if it exists
   * in the same folder; then the test file itself.
   *
   * @throws BridgeConfigurationException if one cannot be read
   */
  List<JsSource> sources() {
    List<JsSource> sources = new ArrayList<>();
    Path tested = tested();
    if (Files.exists(tested) && !Files.isDirectory(tested)) {
      sources.add(new JsSource(tested.toString(), TextFile.read(tested)));
    }
    sources.add(new JsSource(path.toString(), TextFile.read(path)));
    return sources;
  }

  /** Returns the tested script, {@code pay.js} for {@code pay.test.js}, which may not exist. */
  Path tested() {
    String text = path.toString();
    return Path.of(text.substring(0, text.length() - SUFFIX.length()) + ".js");
  }

  private static TestFile of(Path folder, Path file) {
    Path settings = folder;
    for (Path above = file.getParent();
        above != null && !above.equals(folder);
        above = above.getParent()) {
      if (Files.exists(above.resolve(ProgramFolder.SETTINGS))) {
        settings = above;
        break;
      }
    }
    String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
    return new TestFile(file.normalize(), name, settings);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TestFile that
        && path.equals(that.path)
        && name.equals(that.name)
        && settings.equals(that.settings);
  }

  @Override
  public int hashCode() {
    return Objects.hash(path, name, settings);
  }

  @Override
  public String toString() {
    return "TestFile[path=" + path + ", name=" + name + ", settings=" + settings + "]";
  }
}
