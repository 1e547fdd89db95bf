package dev.footbridge.program.config;

import dev.footbridge.contract.json.JsonValue;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.program.files.ProgramFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@value #FILE} says: settings of the project that a program is made in (rule W2). Its
 * neighbour {@value #PRIVATE_FILE} comes first in what both say. Immutable.
 */
public final class ProjectConfig {
  /** The name of the file. */
  public static final String FILE = "project.config.json";

  /** The name of the file with the settings of one person. */
  public static final String PRIVATE_FILE = "project.private.config.json";

  private final Location location;
  private final String miniprogramRoot;
  private final @Nullable String appId;
  private final @Nullable String name;
  private final @Nullable String compileType;
  private final List<Problem> warnings;

  private ProjectConfig(
      Location location,
      String miniprogramRoot,
      @Nullable String appId,
      @Nullable String name,
      @Nullable String compileType,
      List<Problem> warnings) {
    this.location = location;
    this.miniprogramRoot = miniprogramRoot;
    this.appId = appId;
    this.name = name;
    this.compileType = compileType;
    this.warnings = warnings;
  }

  /**
   * Reads the file. What is wrong in {@value #PRIVATE_FILE} are warnings.
   *
   * @param project the folder with the file
   * @throws BridgeConfigurationException if it cannot be read, or with all its errors, with line
   *     and column
   */
  public static ProjectConfig read(ProgramFiles project) {
    Objects.requireNonNull(project, "project");
    ConfigFile file = new ConfigFile(project, FILE, "{\"miniprogramRoot\": …, \"appid\": …}");
    JsonValue root = file.root();
    JsonValue folder = root == null ? null : folder(root);
    String miniprogramRoot =
        folder == null || file.values().text(folder, "the path of a folder") == null
            ? ""
            : file.pathIn("", folder.text(), folder);
    String appId = root == null ? null : file.text(root, "appid", "an identifier");
    String name = root == null ? null : file.text(root, "projectname", "a name");
    String type =
        root == null ? null : file.text(root, "compileType", "a type such as miniprogram");
    List<Problem> warnings = new ArrayList<>(file.finish());
    JsonValue own = privateSettings(project, warnings);
    return new ProjectConfig(
        folder == null ? Location.inFile(project.nameOf(FILE)) : folder.location(),
        Objects.requireNonNull(miniprogramRoot),
        orElse(own, "appid", appId),
        orElse(own, "projectname", name),
        type,
        List.copyOf(warnings));
  }

  /** Older projects name the folder by another key. */
  private static @Nullable JsonValue folder(JsonValue root) {
    JsonValue folder = root.get("miniprogramRoot");
    return folder == null ? root.get("srcMiniprogramRoot") : folder;
  }

  private static @Nullable JsonValue privateSettings(ProgramFiles project, List<Problem> warnings) {
    if (!project.isFile(PRIVATE_FILE)) {
      return null;
    }
    try {
      ConfigFile file = new ConfigFile(project, PRIVATE_FILE, "{\"appid\": …}");
      warnings.addAll(file.finish());
      return file.root();
    } catch (BridgeConfigurationException e) {
      for (Problem problem : e.problems()) {
        warnings.add(asWarning(problem));
      }
      return null;
    }
  }

  static Problem asWarning(Problem problem) {
    return Problem.warning(problem.code(), problem.location(), problem.message(), problem.remedy());
  }

  private static @Nullable String orElse(
      @Nullable JsonValue own, String key, @Nullable String shared) {
    JsonValue value = own == null ? null : own.get(key);
    String text = value != null && value.isString() ? value.text() : shared;
    return text == null || text.isEmpty() ? null : text;
  }

  /** Returns the folder of the program, relative to the project's; empty if it is the same. */
  public String miniprogramRoot() {
    return miniprogramRoot;
  }

  /** Returns the program's identifier; null if it has none. */
  public @Nullable String appId() {
    return appId;
  }

  /** Returns the project's name; null if it has none. */
  public @Nullable String name() {
    return name;
  }

  /** Returns what the project is, such as {@code miniprogram}; null if it is not said. */
  public @Nullable String compileType() {
    return compileType;
  }

  /** Returns the location of {@link #miniprogramRoot}, or of the file. */
  Location location() {
    return location;
  }

  /** Returns the warnings. */
  public List<Problem> warnings() {
    return warnings;
  }
}
