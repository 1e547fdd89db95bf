package dev.footbridge.program.module;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A few modules, and what they log. The files in {@code fixtures} hold many:
 *
 * <pre>
 * #### a name
 * --- main.js
 * import {f} from './f.js';
 * log(f());
 * --- f.js
 * export const f = () => 1;
 * --- expected
 * 1
 * </pre>
 *
 * <p>{@code main.js} is run; files ending with {@code .cjs} are CommonJS modules for Node, which
 * must log the same. What Node does not have, such as both kinds in one file, has {@code ---
 * expected, not by Node}.
 *
 * @param files texts by path
 */
record ModuleFixture(
    String name, Map<String, String> files, List<String> expected, boolean byNode) {
  private static final List<String> TOPICS =
      List.of(
          "imports", "exports", "references", "scopes", "assignments", "cycles", "text", "mixed");
  private static final Pattern SECTION = Pattern.compile("(?m)^--- (.+)\n");

  /** Returns all fixtures. */
  static List<ModuleFixture> all() throws IOException {
    List<ModuleFixture> all = new ArrayList<>();
    for (String topic : TOPICS) {
      String[] parts = resource("fixtures/" + topic + ".txt").split("(?m)^#### ", -1);
      for (int i = 1; i < parts.length; i++) {
        all.add(parse(topic, parts[i]));
      }
    }
    return all;
  }

  private static ModuleFixture parse(String topic, String part) {
    int line = part.indexOf('\n');
    Map<String, String> files = new LinkedHashMap<>();
    String expected = null;
    boolean byNode = true;
    Matcher section = SECTION.matcher(part);
    boolean found = section.find();
    while (found) {
      String title = section.group(1);
      int start = section.end();
      found = section.find();
      String text = part.substring(start, found ? section.start() : part.length());
      if (title.startsWith("expected")) {
        expected = text.strip();
        byNode = title.equals("expected");
      } else {
        files.put(title, text);
      }
    }
    Objects.requireNonNull(expected, part);
    return new ModuleFixture(
        topic + ": " + part.substring(0, line), files, expected.lines().toList(), byNode);
  }

  /** Returns a file beside this class. */
  static String resource(String name) throws IOException {
    try (InputStream in = ModuleFixture.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
