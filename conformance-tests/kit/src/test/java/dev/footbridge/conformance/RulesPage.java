package dev.footbridge.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The contract, docs/rules.md. */
final class RulesPage {
  private static final Pattern RULE =
      Pattern.compile("(?m)^- <a id=\"(\\w+)\"></a>\\*\\*(\\w+)\\*\\*(?: \\(([^)]*)\\))? \\S");
  private static final Pattern GROUP = Pattern.compile("(?m)^## ([A-Z])\\. .+$");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]) \\| \\[");

  private final String text;

  private RulesPage(String text) {
    this.text = text;
  }

  /**
   * One rule.
   *
   * @param id letter and number
   * @param anchor the anchor of links to the rule
   * @param marks the words in brackets after its number
   */
  record Rule(String id, String anchor, List<String> marks) {
    boolean isPlanned() {
      return marks.contains("planned");
    }

    char group() {
      return id.charAt(0);
    }

    /**
     * Whether tests with its name prove it, and no case of the kit, since it binds some hosts or
     * tools only.
     */
    boolean isProvedByTests() {
      return group() == 'A' || group() == 'I' || marks.contains("tools");
    }
  }

  static RulesPage read() throws IOException {
    return new RulesPage(Files.readString(Path.of("../../docs/rules.md")));
  }

  /** Returns the rules as the page lists them. */
  List<Rule> rules() {
    return RULE.matcher(text)
        .results()
        .map(
            found -> {
              String marks = found.group(3);
              List<String> each = marks == null ? List.of() : List.of(marks.split(", ", -1));
              return new Rule(found.group(2), found.group(1), each);
            })
        .toList();
  }

  /** Returns the letters of the sections, in order. */
  List<String> groups() {
    return GROUP.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /** Returns the letters that the table explains, in order. */
  List<String> explained() {
    return ROW.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /** Returns the bullets of the sections, each of which must be a rule. */
  long bullets() {
    String sections = text.substring(text.indexOf("\n## "));
    return sections.lines().filter(line -> line.startsWith("- ")).count();
  }
}
