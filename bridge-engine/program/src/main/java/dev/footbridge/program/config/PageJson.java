package dev.footbridge.program.config;

import dev.footbridge.contract.json.JsonValue;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.program.files.ProgramFiles;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the JSON file of a page or component says (rule W4). Immutable. */
public final class PageJson {
  private static final Map<String, JsonValue.Kind> KINDS =
      Map.of(
          "disableScroll", JsonValue.Kind.BOOLEAN,
          "enablePullDownRefresh", JsonValue.Kind.BOOLEAN,
          "navigationBarTitleText", JsonValue.Kind.STRING,
          "onReachBottomDistance", JsonValue.Kind.NUMBER);

  private final JsonValue json;
  private final boolean isComponent;
  private final Map<String, UsedComponent> usingComponents;
  private final List<Problem> warnings;

  private PageJson(
      JsonValue json,
      boolean isComponent,
      Map<String, UsedComponent> usingComponents,
      List<Problem> warnings) {
    this.json = json;
    this.isComponent = isComponent;
    this.usingComponents = Collections.unmodifiableMap(usingComponents);
    this.warnings = warnings;
  }

  /**
   * Reads the file. A page without one, or with an empty one, has no settings of its own.
   *
   * @param path the path of the page or component, without an extension
   * @param inherited the components of {@code app.json}, which it may use, too; its own come first
   * @throws BridgeConfigurationException if it cannot be read, or with all its errors, with line
   *     and column
   */
  public static PageJson read(
      ProgramFiles files, String path, Map<String, UsedComponent> inherited) {
    Objects.requireNonNull(files, "files");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(inherited, "inherited");
    String file = path + ".json";
    boolean exists = files.isFile(file) || files.refusal(file) != null;
    if (!exists || files.readText(file).isBlank()) {
      JsonValue empty = ConfigFile.emptyObject(files.nameOf(file));
      return new PageJson(empty, false, new LinkedHashMap<>(inherited), List.of());
    }
    return read(new ConfigFile(files, file, "{\"usingComponents\": {…}, …}"), inherited);
  }

  private static PageJson read(ConfigFile file, Map<String, UsedComponent> inherited) {
    Map<String, UsedComponent> components = new LinkedHashMap<>(inherited);
    boolean isComponent = false;
    JsonValue root = file.root();
    if (root != null) {
      components.putAll(file.usingComponents(root));
      isComponent = file.isTrue(root, "component");
      warnOfKinds(file, root);
    }
    List<Problem> warnings = file.finish();
    return new PageJson(Objects.requireNonNull(root), isComponent, components, warnings);
  }

  /** Programs on a phone run with such values, so they are no errors. */
  private static void warnOfKinds(ConfigFile file, JsonValue root) {
    for (JsonValue.Member member : root.members()) {
      JsonValue.Kind kind = KINDS.get(member.name());
      if (kind != null && kind != member.value().kind()) {
        file.warning(
            ProblemCode.UNEXPECTED_VALUE,
            member.value().location(),
            "expected " + nameOf(kind) + ", but " + member.value().found(),
            "");
      }
    }
  }

  private static String nameOf(JsonValue.Kind kind) {
    return switch (kind) {
      case BOOLEAN -> "true or false";
      case NUMBER -> "a number";
      default -> "a string";
    };
  }

  /** Returns whether it is a component: {@code "component": true}. */
  public boolean isComponent() {
    return isComponent;
  }

  /** Returns the components that it may use, by tag: its own, and those of {@code app.json}. */
  public Map<String, UsedComponent> usingComponents() {
    return usingComponents;
  }

  /**
   * Returns the text of a setting, such as {@code navigationBarTitleText}; null if there is none.
   */
  public @Nullable String text(String key) {
    Objects.requireNonNull(key, "key");
    JsonValue value = json.get(key);
    return value != null && value.isString() ? value.text() : null;
  }

  /** Returns the whole file; an object without members if there is none. */
  public JsonValue json() {
    return json;
  }

  /** Returns the warnings. */
  public List<Problem> warnings() {
    return warnings;
  }
}
