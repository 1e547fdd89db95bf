package dev.footbridge.program.config;

import dev.footbridge.contract.json.JsonValue;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.program.files.ProgramFiles;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@value #FILE} says about a program (rule W1). Immutable. */
public final class AppJson {
  /** The name of the file. */
  public static final String FILE = "app.json";

  private final JsonValue json;
  private final @Nullable String script;
  private final Map<String, AppPage> pages;
  private final AppPage entryPage;
  private final List<Subpackage> subpackages;
  private final @Nullable TabBar tabBar;
  private final @Nullable JsonValue window;
  private final Map<String, UsedComponent> usingComponents;
  private final Map<String, Duration> networkTimeouts;
  private final Map<String, String> resolveAlias;
  private final List<Problem> warnings;

  private AppJson(AppJsonReader reader) {
    this.json = reader.json();
    this.script = reader.script();
    this.pages = reader.pages();
    this.entryPage = reader.entryPage();
    this.subpackages = reader.subpackages();
    this.tabBar = reader.tabBar();
    this.window = reader.window();
    this.usingComponents = reader.usingComponents();
    this.networkTimeouts = reader.networkTimeouts();
    this.resolveAlias = reader.resolveAlias();
    this.warnings = reader.warnings();
  }

  /**
   * Reads the file. Pages without a script are no error here: {@link AppPage#problem} has it.
   *
   * @throws BridgeConfigurationException if it cannot be read, or with all its errors, with line
   *     and column
   */
  public static AppJson read(ProgramFiles files) {
    Objects.requireNonNull(files, "files");
    AppJsonReader reader = new AppJsonReader(files, FILE);
    reader.read();
    return new AppJson(reader);
  }

  /**
   * Returns the path of the program's own script: {@code app.js}, or else {@code app.ts}; null if
   * there is none.
   */
  public @Nullable String script() {
    return script;
  }

  /** Returns the pages in the order of the file, first those outside of subpackages. */
  public List<AppPage> pages() {
    return List.copyOf(pages.values());
  }

  /** Returns the page of a path, such as {@code pages/index/index}; null if there is none. */
  public @Nullable AppPage page(String path) {
    Objects.requireNonNull(path, "path");
    return pages.get(path);
  }

  /** Returns the page that a start opens: {@code entryPagePath}, or else the first. */
  public AppPage entryPage() {
    return entryPage;
  }

  /** Returns the subpackages, in the order of the file. */
  public List<Subpackage> subpackages() {
    return subpackages;
  }

  /** Returns the tab bar; null if there is none. */
  public @Nullable TabBar tabBar() {
    return tabBar;
  }

  /** Returns the settings of all pages; null if there are none. */
  public @Nullable JsonValue window() {
    return window;
  }

  /** Returns the components that all pages and components may use, by tag (rule W4). */
  public Map<String, UsedComponent> usingComponents() {
    return usingComponents;
  }

  /**
   * Returns how long requests may take, by {@code request}, {@code connectSocket}, {@code
   * uploadFile} and {@code downloadFile}; those that are not set are left out.
   */
  public Map<String, Duration> networkTimeouts() {
    return networkTimeouts;
  }

  /**
   * Returns how names of modules are mapped: patterns such as <code>@/*</code>, each with the
   * pattern of paths that it stands for, relative to the program (rule W4).
   */
  public Map<String, String> resolveAlias() {
    return resolveAlias;
  }

  /** Returns the whole file. */
  public JsonValue json() {
    return json;
  }

  /** Returns the warnings: unknown keys, pages named twice, a tab bar of unusual size. */
  public List<Problem> warnings() {
    return warnings;
  }
}
