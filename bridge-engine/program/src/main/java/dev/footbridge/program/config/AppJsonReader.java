package dev.footbridge.program.config;

import dev.footbridge.contract.json.JsonValue;
import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Nearest;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.program.files.ProgramFiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one {@code app.json}. */
final class AppJsonReader {
  private final ConfigFile file;
  private final AppPages pages;
  private final @Nullable String script;
  private final Map<String, Duration> networkTimeouts = new LinkedHashMap<>();
  private final Map<String, String> resolveAlias = new LinkedHashMap<>();
  private Map<String, UsedComponent> usingComponents = Map.of();
  private @Nullable TabBar tabBar;
  private @Nullable JsonValue window;
  private @Nullable AppPage entryPage;
  private List<Problem> warnings = List.of();

  AppJsonReader(ProgramFiles files, String path) {
    file = new ConfigFile(files, path, "{\"pages\": […]}");
    pages = new AppPages(files, file);
    script = AppPages.script(files, "app");
  }

  /**
   * Reads the file.
   *
   * @throws BridgeConfigurationException with everything that is wrong
   */
  void read() {
    JsonValue root = file.root();
    if (root != null) {
      entryPage = readAll(root);
    }
    warnings = file.finish();
  }

  JsonValue json() {
    return Objects.requireNonNull(file.root());
  }

  @Nullable String script() {
    return script;
  }

  AppPage entryPage() {
    return Objects.requireNonNull(entryPage); // or else an error was thrown
  }

  List<Problem> warnings() {
    return warnings;
  }

  Map<String, AppPage> pages() {
    return Collections.unmodifiableMap(pages.byPath());
  }

  List<Subpackage> subpackages() {
    return List.copyOf(pages.subpackages());
  }

  @Nullable TabBar tabBar() {
    return tabBar;
  }

  @Nullable JsonValue window() {
    return window;
  }

  Map<String, UsedComponent> usingComponents() {
    return Collections.unmodifiableMap(usingComponents);
  }

  Map<String, Duration> networkTimeouts() {
    return Collections.unmodifiableMap(networkTimeouts);
  }

  Map<String, String> resolveAlias() {
    return Collections.unmodifiableMap(resolveAlias);
  }

  /** Returns the entry page; null if there is none, which has been reported. */
  private @Nullable AppPage readAll(JsonValue root) {
    file.warnOfUnknownKeys(root, AppKeys.ALL);
    pages.read(root);
    window = file.object(root, "window");
    usingComponents = file.usingComponents(root);
    readTimeouts(root);
    readAliases(root);
    JsonValue bar = file.object(root, "tabBar");
    if (bar != null) {
      tabBar = readTabBar(bar);
    }
    JsonValue entry = root.get("entryPagePath");
    return entry == null ? pages.first() : knownPage(entry);
  }

  private @Nullable AppPage knownPage(JsonValue value) {
    String text = file.values().text(value, "the path of a page");
    String path = text == null ? null : file.pathIn("", text, value);
    AppPage page = path == null ? null : pages.byPath().get(path);
    if (path != null && page == null) {
      file.error(
          ProblemCode.PAGE_UNKNOWN,
          value.location(),
          "\"" + text + "\" is not among the pages",
          Nearest.question(path, pages.byPath().keySet()));
    }
    return page;
  }

  private TabBar readTabBar(JsonValue bar) {
    List<TabBar.Item> items = new ArrayList<>();
    JsonValue list = bar.get("list");
    if (list == null) {
      file.values().missingKey(bar, "list", List.of("list", "custom"), "add the list of tabs");
    } else {
      for (JsonValue entry : file.values().items(list, "an array of tabs")) {
        if (file.values().isObject(entry, "{\"pagePath\": …, \"text\": …}")) {
          readTab(entry, items);
        }
      }
      if (list.isArray() && (list.items().size() < 2 || list.items().size() > 5)) {
        file.warning(
            ProblemCode.UNEXPECTED_VALUE,
            list.location(),
            "a tab bar has 2 to 5 tabs, this one has " + list.items().size(),
            "");
      }
    }
    return new TabBar(file.isTrue(bar, "custom"), items, bar);
  }

  private void readTab(JsonValue entry, List<TabBar.Item> items) {
    String text = file.text(entry, "text", "the text of a tab");
    JsonValue pagePath = entry.get("pagePath");
    if (pagePath == null) {
      file.values()
          .missingKey(entry, "pagePath", List.of("pagePath", "text"), "add the path of a page");
      return;
    }
    AppPage page = knownPage(pagePath);
    if (page != null) {
      items.add(new TabBar.Item(page.path(), text == null ? "" : text));
    }
  }

  private void readTimeouts(JsonValue root) {
    JsonValue timeouts = file.object(root, "networkTimeout");
    if (timeouts == null) {
      return;
    }
    file.warnOfUnknownKeys(timeouts, AppKeys.TIMEOUTS);
    for (String key : AppKeys.TIMEOUTS) {
      JsonValue value = timeouts.get(key);
      Long millis = value == null ? null : file.values().wholeNumber(value, 1, "milliseconds");
      if (millis != null) {
        networkTimeouts.put(key, Duration.ofMillis(millis));
      }
    }
  }

  private void readAliases(JsonValue root) {
    JsonValue aliases = file.object(root, "resolveAlias");
    if (aliases == null) {
      return;
    }
    for (JsonValue.Member member : aliases.members()) {
      String target = file.values().text(member.value(), "a path that ends with /*");
      if (target != null
          && isPattern(member.name(), member.location())
          && isPattern(target, member.value().location())
          && file.pathIn("", target, member.value()) != null) {
        resolveAlias.put(member.name(), target);
      }
    }
  }

  private boolean isPattern(String text, Location location) {
    boolean isPattern = text.endsWith("/*") && text.indexOf('*') == text.length() - 1;
    if (!isPattern) {
      file.error(
          ProblemCode.UNEXPECTED_VALUE,
          location,
          "\"" + text + "\" does not end with /*",
          "a key such as \"@/*\" and its path \"/*\" end with it");
    }
    return isPattern;
  }
}
