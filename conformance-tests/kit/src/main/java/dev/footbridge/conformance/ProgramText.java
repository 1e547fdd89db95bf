package dev.footbridge.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A whole program in one text: first what a case does with it, then its files, each behind a line
 * {@code // file: pages/a.js}. If it has no {@code app.json}, its pages are the files in the folder
 * {@code pages}; if it has no {@code app.js}, its app is empty.
 */
final class ProgramText {
  private static final String MARK = "// file: ";
  private static final String PROJECT = "project.config.json";

  private final String script;
  private final Map<String, String> files;

  private ProgramText(String script, Map<String, String> files) {
    this.script = script;
    this.files = files;
  }

  static ProgramText of(String text) {
    StringBuilder script = new StringBuilder();
    StringBuilder to = script;
    Map<String, StringBuilder> texts = new LinkedHashMap<>();
    for (String line : text.split("(?<=\n)", -1)) {
      if (line.startsWith(MARK)) {
        to = new StringBuilder();
        texts.put(line.substring(MARK.length()).trim(), to);
      } else {
        to.append(line);
      }
    }
    Map<String, String> files = new LinkedHashMap<>();
    texts.forEach((path, content) -> files.put(path, content.toString().stripTrailing() + "\n"));
    if (!files.containsKey(PROJECT)) {
      files.putIfAbsent("app.json", "{\"pages\": " + pages(files) + "}");
      files.putIfAbsent("app.js", "App({});");
    }
    return new ProgramText(script.toString(), files);
  }

  private static List<String> pages(Map<String, String> files) {
    return files.keySet().stream()
        .filter(path -> path.matches("pages/[^/]+\\.js"))
        .map(path -> "\"" + path.substring(0, path.length() - ".js".length()) + "\"")
        .collect(Collectors.toList());
  }

  /** Returns what the case does. */
  String script() {
    return script;
  }

  /** Returns the text of each file, by its path in the program's folder. */
  Map<String, String> files() {
    return files;
  }
}
