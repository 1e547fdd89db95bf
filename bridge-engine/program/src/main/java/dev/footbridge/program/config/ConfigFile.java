package dev.footbridge.program.config;

import dev.footbridge.contract.json.JsonFile;
import dev.footbridge.contract.json.JsonValue;
import dev.footbridge.contract.json.ValueReader;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Nearest;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.contract.problem.Problems;
import dev.footbridge.program.files.ProgramFiles;
import dev.footbridge.program.files.ProgramPath;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One JSON file of a program while it is read, with the problems found in it. */
final class ConfigFile {
  private final String path;
  private final Path folder;
  private final Problems problems = new Problems();
  private final ValueReader values = new ValueReader(problems);
  private final @Nullable JsonValue root;

  /**
   * Reads a file.
   *
   * @param expected what it holds, for the message if it does not
   * @throws BridgeConfigurationException if it cannot be read
   */
  ConfigFile(ProgramFiles files, String path, String expected) {
    this.path = path;
    this.folder = files.folder();
    JsonValue json = JsonFile.read(files.nameOf(path), files.readText(path), problems);
    root = json != null && values.isObject(json, expected) ? json : null;
  }

  /** Returns an object without members, in the place of a file that does not exist. */
  static JsonValue emptyObject(String name) {
    return Objects.requireNonNull(JsonFile.read(name, "{}", problem -> {}));
  }

  /** Returns the object that the file holds; null if it does not, which has been reported. */
  @Nullable JsonValue root() {
    return root;
  }

  /** Returns the path of the file in the program. */
  String path() {
    return path;
  }

  ValueReader values() {
    return values;
  }

  void error(ProblemCode code, Location location, String message, String remedy) {
    problems.accept(Problem.error(code, location, message, remedy));
  }

  void warning(ProblemCode code, Location location, String message, String remedy) {
    problems.accept(Problem.warning(code, location, message, remedy));
  }

  /** Warns of keys that are not known, with the nearest known one. */
  void warnOfUnknownKeys(JsonValue object, Collection<String> known) {
    for (JsonValue.Member member : object.members()) {
      String key = member.name();
      if (!known.contains(key) && !key.startsWith("__") && !key.startsWith("$")) {
        warning(
            ProblemCode.UNKNOWN_KEY,
            member.location(),
            "unknown key \"" + key + "\", ignored",
            Nearest.question(key, known));
      }
    }
  }

  /** Returns the text of a string member; null if there is none, or if it is no string. */
  @Nullable String text(JsonValue object, String key, String expected) {
    JsonValue value = object.get(key);
    return value == null ? null : values.text(value, expected);
  }

  /** Returns a member that is an object; null if there is none, or if it is no object. */
  @Nullable JsonValue object(JsonValue object, String key) {
    JsonValue value = object.get(key);
    return value != null && values.isObject(value, "an object") ? value : null;
  }

  /** Returns whether a member is true; reports it if it is no boolean. */
  boolean isTrue(JsonValue object, String key) {
    JsonValue value = object.get(key);
    return value != null && Boolean.TRUE.equals(values.trueOrFalse(value));
  }

  /** Returns the path that a string names in the program; null if it leads out: reported. */
  @Nullable String pathIn(String base, String relative, JsonValue value) {
    String found = ProgramPath.resolve(base, relative);
    if (found == null) {
      error(
          ProblemCode.FILE_OUTSIDE,
          value.location(),
          "\"" + value.text() + "\" leads out of the folder " + folder,
          "");
    }
    return found;
  }

  /** Returns the components that {@code usingComponents} of an object names (rule W4). */
  Map<String, UsedComponent> usingComponents(JsonValue object) {
    Map<String, UsedComponent> found = new LinkedHashMap<>();
    JsonValue components = object(object, "usingComponents");
    if (components != null) {
      for (JsonValue.Member member : components.members()) {
        String target = values.text(member.value(), "the path of a component");
        if (target != null) {
          found.put(
              member.name(), new UsedComponent(member.name(), target, path, member.location()));
        }
      }
    }
    return found;
  }

  /**
   * Ends the reading: returns the warnings, by place.
   *
   * @throws BridgeConfigurationException with the errors, by place, if there are any
   */
  List<Problem> finish() {
    problems.sortByPlace();
    problems.throwErrors();
    return problems.warnings();
  }
}
