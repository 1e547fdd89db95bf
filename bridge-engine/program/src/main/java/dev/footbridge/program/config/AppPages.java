package dev.footbridge.program.config;

import dev.footbridge.contract.json.JsonValue;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.program.files.NearestFiles;
import dev.footbridge.program.files.ProgramFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the pages and subpackages of {@code app.json}, and finds the scripts of the pages. */
final class AppPages {
  /** The extensions of scripts; the first that exists counts. */
  private static final List<String> SCRIPTS = List.of(".js", ".ts");

  private static final List<String> SUBPACKAGE_KEYS =
      List.of("root", "name", "pages", "independent");

  private final ProgramFiles files;
  private final ConfigFile file;
  private final Map<String, AppPage> byPath = new LinkedHashMap<>();
  private final List<Subpackage> subpackages = new ArrayList<>();

  AppPages(ProgramFiles files, ConfigFile file) {
    this.files = files;
    this.file = file;
  }

  Map<String, AppPage> byPath() {
    return byPath;
  }

  List<Subpackage> subpackages() {
    return subpackages;
  }

  /** Returns the first page; null if there is none. */
  @Nullable AppPage first() {
    return byPath.isEmpty() ? null : byPath.values().iterator().next();
  }

  /** Returns the path of the script of a page, or of the program; null if there is none. */
  static @Nullable String script(ProgramFiles files, String path) {
    for (String extension : SCRIPTS) {
      if (files.isFile(path + extension)) {
        return files.realPath(path + extension);
      }
    }
    return null;
  }

  void read(JsonValue root) {
    JsonValue pages = root.get("pages");
    if (pages == null) {
      file.values().missingKey(root, "pages", AppKeys.ALL, "add the list of pages");
    } else {
      readPages(pages, null);
      if (pages.isArray() && pages.items().isEmpty()) {
        file.values().wrong(pages, "there are no pages");
      }
    }
    readSubpackages(root.get("subPackages"));
    readSubpackages(root.get("subpackages"));
  }

  private void readSubpackages(@Nullable JsonValue list) {
    if (list == null) {
      return;
    }
    for (JsonValue entry : file.values().items(list, "an array of subpackages")) {
      if (file.values().isObject(entry, "{\"root\": …, \"pages\": […]}")) {
        readSubpackage(entry);
      }
    }
  }

  private void readSubpackage(JsonValue entry) {
    String name = file.text(entry, "name", "the name of the subpackage");
    boolean isIndependent = file.isTrue(entry, "independent");
    JsonValue root = entry.get("root");
    JsonValue pages = entry.get("pages");
    if (root == null) {
      file.values().missingKey(entry, "root", SUBPACKAGE_KEYS, "add the path of its folder");
    }
    if (pages == null) {
      file.values().missingKey(entry, "pages", SUBPACKAGE_KEYS, "add the list of its pages");
    }
    if (root == null || file.values().text(root, "the path of a folder") == null) {
      return;
    }
    String folder = file.pathIn("", root.text(), root);
    if (folder != null) {
      Subpackage subpackage = new Subpackage(folder, name, isIndependent);
      subpackages.add(subpackage);
      if (pages != null) {
        readPages(pages, subpackage);
      }
    }
  }

  private void readPages(JsonValue pages, @Nullable Subpackage subpackage) {
    for (JsonValue value : file.values().items(pages, "an array of paths")) {
      String text = file.values().text(value, "the path of a page");
      if (text == null) {
        continue;
      }
      String root = subpackage == null ? "" : subpackage.root();
      String path = pathOf(root, value);
      if (path == null) {
        continue;
      }
      if (path.equals(root)) {
        file.values().unexpected(value, "the path of a page");
      } else {
        add(page(path, value, subpackage), value);
      }
    }
  }

  /** Returns the path of a page: a slash at its beginning means nothing. */
  private @Nullable String pathOf(String root, JsonValue value) {
    String inRoot = value.text().startsWith("/") ? value.text().substring(1) : value.text();
    return file.pathIn(root, inRoot, value);
  }

  private void add(AppPage page, JsonValue value) {
    AppPage twin = byPath.putIfAbsent(page.path(), page);
    if (twin != null) {
      file.warning(
          ProblemCode.PAGE_TWICE,
          value.location(),
          "the page " + page.path() + " is named twice, first at " + twin.location().place(),
          "remove one");
    }
  }

  private AppPage page(String path, JsonValue value, @Nullable Subpackage subpackage) {
    String script = script(files, path);
    Problem problem = script == null ? withoutScript(path, value) : null;
    return new AppPage(path, value.location(), subpackage, script, problem);
  }

  private Problem withoutScript(String path, JsonValue value) {
    List<String> tried = new ArrayList<>();
    for (String extension : SCRIPTS) {
      Problem refusal = files.refusal(path + extension);
      if (refusal != null) {
        return refusal;
      }
      tried.add(path + extension);
    }
    List<String> nearest = new NearestFiles(files, SCRIPTS).of(path);
    return Problem.error(
        ProblemCode.PAGE_MISSING,
        value.location(),
        "the page " + path + " has no script: tried " + String.join(", ", tried),
        nearest.isEmpty() ? "" : "did you mean " + String.join(" or ", nearest) + "?");
  }
}
