package dev.footbridge.runner;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.ProgramFolder;
import dev.footbridge.jvm.TextFile;
import dev.footbridge.program.config.AppJson;
import dev.footbridge.program.config.ProjectConfig;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** A file with tests. */
public final class TestFile {
  private static final String SUFFIX = ".test.js";

  /** Folders that belong to tools: hidden ones, and installed packages, which may contain tests. */
  private static final Pattern OTHERS = Pattern.compile("(?:^|/)(?:\\.|node_modules/)");

  private final Path path;
  private final String name;
  private final Path settings;
  private final @Nullable Path program;

  /**
   * Creates a test file of a script.
   *
   * @param path where it is
   * @param name its path in the folder that was named, with slashes
   * @param settings the folder whose settings it follows, as {@link #settings()} says
   */
  public TestFile(Path path, String name, Path settings) {
    this(path, name, settings, null);
  }

  private TestFile(Path path, String name, Path settings, @Nullable Path program) {
    this.path = Objects.requireNonNull(path, "path");
    this.name = Objects.requireNonNull(name, "name");
    this.settings = Objects.requireNonNull(settings, "settings");
    this.program = program;
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
   * has one, as far up as the folder that was named; if none has one, the nearest that looks like a
   * whole program (rule W1), or else the folder that was named.
   */
  public Path settings() {
    return settings;
  }

  /**
   * Returns the nearest folder above it that looks like a whole program (rules W1, W2), as far up
   * as that of its settings; null if none does. If the folder of its settings is a whole program,
   * that one counts.
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public @Nullable Path program() {
    return program;
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
    List<Path> folders = new ArrayList<>();
    for (Path above = file.resolveSibling(""); above != null; above = above(above)) {
      folders.add(above);
    }
    return of(file, name, folders, folders.get(0));
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
   * @param isWhole whether it tests a whole program, of which {@code pay.js} is a module
   * @throws BridgeConfigurationException if one cannot be read
   */
  List<JsSource> sources(boolean isWhole) {
    List<JsSource> sources = new ArrayList<>();
    Path tested = tested();
    if (!isWhole && Files.exists(tested) && !Files.isDirectory(tested)) {
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
    List<Path> folders = new ArrayList<>();
    for (Path above = file.getParent();
        above != null && !above.equals(folder);
        above = above.getParent()) {
      folders.add(above);
    }
    folders.add(folder);
    String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
    return of(file, name, folders, folder);
  }

  /**
   * Creates a test file, with what is in the folders above it.
   *
   * @param folders the nearest first
   * @param otherwise the folder of its settings if the others have nothing
   */
  private static TestFile of(Path file, String name, List<Path> folders, Path otherwise) {
    Path settings = nearest(folders, ProgramFolder.SETTINGS);
    List<Path> below =
        settings == null ? folders : folders.subList(0, folders.indexOf(settings) + 1);
    Path program = nearest(below, AppJson.FILE, ProjectConfig.FILE);
    if (settings == null) {
      settings = program == null ? otherwise : program;
    }
    return new TestFile(file.normalize(), name, settings, program);
  }

  private static @Nullable Path nearest(List<Path> folders, String... files) {
    for (Path folder : folders) {
      for (String file : files) {
        if (Files.exists(folder.resolve(file))) {
          return folder;
        }
      }
    }
    return null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TestFile that
        && path.equals(that.path)
        && name.equals(that.name)
        && settings.equals(that.settings)
        && Objects.equals(program, that.program);
  }

  @Override
  public int hashCode() {
    return Objects.hash(path, name, settings, program);
  }

  @Override
  public String toString() {
    return "TestFile[path=" + path + ", name=" + name + ", settings=" + settings + "]";
  }
}
