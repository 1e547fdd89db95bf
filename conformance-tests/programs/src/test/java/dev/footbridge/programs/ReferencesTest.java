package dev.footbridge.programs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a generated file names is there. */
class ReferencesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern SCRIPT =
      Pattern.compile("(?:\\bfrom |^import |\\brequire\\()['\"]([^'\"]+)['\"]", Pattern.MULTILINE);
  private static final Pattern SOURCE =
      Pattern.compile("<(?:import|include|wxs) [^>]*src=\"([^\"]+)\"");
  private static final Pattern HANDLER =
      Pattern.compile("\\s(?:bind|catch):?[a-z-]+=\"([A-Za-z0-9]+)\"");
  private static final Pattern TAG = Pattern.compile("<([a-z]+(?:-[a-z]+)*)");
  private static final List<String> NATIVE =
      List.of(
          "block",
          "button",
          "form",
          "image",
          "import",
          "input",
          "navigator",
          "picker",
          "slider",
          "slot",
          "swiper",
          "swiper-item",
          "switch",
          "template",
          "text",
          "view",
          "wxs");

  static Stream<?> programs() {
    return Programs.all();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void pagesHaveTheirFiles(Shape shape, long seed) throws Exception {
    SortedMap<String, String> files = files(shape, seed);
    JsonNode app = JSON.readTree(files.get("app.json"));
    List<String> named = new ArrayList<>();
    app.get("pages").forEach(page -> named.add(page.asText()));
    JsonNode subpackages = app.has("subpackages") ? app.get("subpackages") : app.get("subPackages");
    for (JsonNode each : subpackages) {
      each.get("pages").forEach(page -> named.add(each.get("root").asText() + "/" + page.asText()));
    }
    assertThat(named).isEqualTo(Programs.of(shape, seed).pages());
    assertThat(files).containsKeys(withEndings(named));
    app.get("tabBar")
        .get("list")
        .forEach(tab -> assertThat(named).contains(tab.get("pagePath").asText()));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void scriptsNameScripts(Shape shape, long seed) {
    SortedMap<String, String> files = files(shape, seed);
    List<String> missing = new ArrayList<>();
    files.forEach(
        (path, text) -> {
          if (path.endsWith(".js") || path.endsWith(".wxs")) {
            for (String named : all(SCRIPT, text)) {
              String base = resolve(path, named);
              if (!files.containsKey(base)
                  && !files.containsKey(base + ".js")
                  && !files.containsKey(base + "/index.js")) {
                missing.add(path + " names " + named);
              }
            }
          }
        });
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void viewsNameFilesHandlersAndComponents(Shape shape, long seed) throws Exception {
    SortedMap<String, String> files = files(shape, seed);
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      String path = file.getKey();
      if (!path.endsWith(".wxml")) {
        continue;
      }
      String name = path.substring(0, path.length() - ".wxml".length());
      for (String named : all(SOURCE, file.getValue())) {
        if (!files.containsKey(resolve(path, named))) {
          missing.add(path + " names " + named);
        }
      }
      String script = files.get(name + ".js");
      if (script == null) {
        continue; // a template
      }
      for (String handler : all(HANDLER, file.getValue())) {
        if (!script.contains(" " + handler + "(")) {
          missing.add(path + " has no handler " + handler);
        }
      }
      JsonNode using = JSON.readTree(files.get(name + ".json")).path("usingComponents");
      for (String tag : all(TAG, file.getValue())) {
        if (!NATIVE.contains(tag) && !using.has(tag)) {
          missing.add(path + " has no component " + tag);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void usingComponentsNamesComponents(Shape shape, long seed) throws Exception {
    SortedMap<String, String> files = files(shape, seed);
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (file.getKey().endsWith(".json")) {
        for (JsonNode each : JSON.readTree(file.getValue()).path("usingComponents")) {
          String base = resolve(file.getKey(), each.asText());
          if (!files.keySet().containsAll(List.of(base + ".js", base + ".json", base + ".wxml"))) {
            missing.add(file.getKey() + " names " + each.asText());
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  /** Returns the files from the root of the program. */
  private static SortedMap<String, String> files(Shape shape, long seed) {
    SortedMap<String, String> files = new TreeMap<>();
    Programs.of(shape, seed)
        .files()
        .forEach((path, text) -> files.put(path.replaceFirst("^miniprogram/", ""), text));
    return files;
  }

  private static String[] withEndings(List<String> pages) {
    return pages.stream()
        .flatMap(page -> Stream.of(".js", ".json", ".wxml", ".wxss").map(page::concat))
        .toArray(String[]::new);
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static String resolve(String from, String named) {
    if (named.startsWith("/")) {
      return named.substring(1);
    }
    return named.startsWith(".")
        ? Path.of(from).resolveSibling(named).normalize().toString().replace('\\', '/')
        : "miniprogram_npm/" + named;
  }
}
