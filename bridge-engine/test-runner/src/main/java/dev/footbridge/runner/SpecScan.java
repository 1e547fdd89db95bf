package dev.footbridge.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tests and suites that a script defines, as far as its text shows without running it. The scan
 * is complete only if every use of {@code it} and {@code describe} is a call with a plain text as
 * its name; anything else, such as a computed name or another name for {@code it}, makes it
 * incomplete.
 */
final class SpecScan {
  private static final Pattern DEFINER =
      Pattern.compile("(?<![\\w$])[fx]?(?:describe|it)(?![\\w$])");

  /** The start of a call with a name, up to where the name is over, or goes on as an expression. */
  private static final Pattern NAME =
      Pattern.compile(
          "\\s*\\(\\s*(?:'([^'\\\\\n]*)'|\"([^\"\\\\\n]*)\"|`([^`\\\\$\n]*)(?:`|(\\$)))(\\s*[,)])?");

  /** Ways to define tests without naming {@code it}. */
  private static final Pattern INDIRECT =
      Pattern.compile(
          "(?<![\\w$])(?:eval|Function|getEnv|global|globalThis|self|window)(?![\\w$])");

  private static final Pattern WORD_BEFORE = Pattern.compile("([A-Za-z]+)[ \\t]+$");
  private static final Pattern WORD_AFTER = Pattern.compile("^[ \\t]+([A-Za-z]+)");
  private static final Set<String> KEYWORDS =
      Set.of(
          "as",
          "async",
          "await",
          "case",
          "class",
          "const",
          "default",
          "delete",
          "do",
          "else",
          "export",
          "extends",
          "from",
          "function",
          "get",
          "if",
          "import",
          "in",
          "instanceof",
          "let",
          "new",
          "of",
          "return",
          "set",
          "static",
          "throw",
          "typeof",
          "var",
          "void",
          "yield");

  private final List<String> names;
  private final boolean isComplete;

  private SpecScan(List<String> names, boolean isComplete) {
    this.names = List.copyOf(names);
    this.isComplete = isComplete;
  }

  /** Scans a script. */
  static SpecScan of(String script) {
    List<String> names = new ArrayList<>();
    boolean complete = !INDIRECT.matcher(script).find();
    Matcher definer = DEFINER.matcher(script);
    Matcher name = NAME.matcher(script);
    for (int from = 0; definer.find(from); ) {
      from = definer.end();
      name.region(definer.end(), script.length());
      if (name.lookingAt()) {
        boolean whole = name.group(4) == null && name.group(5) != null;
        names.add(literal(name));
        complete &= whole;
        from = name.end(); // the name may contain these words, too
      } else {
        complete &= isProse(script, definer.start(), definer.end());
      }
    }
    return new SpecScan(names, complete);
  }

  /** Returns the names of tests and suites, or the texts with which they begin, in their order. */
  List<String> names() {
    return names;
  }

  /** Returns whether the script defines no others, and their names are whole. */
  boolean isComplete() {
    return isComplete;
  }

  private static String literal(Matcher name) {
    for (int i = 1; i <= 3; i++) {
      @Nullable String text = name.group(i);
      if (text != null) {
        return text;
      }
    }
    return "";
  }

  /**
   * Returns whether a word is surely part of a comment or a text: in JavaScript, no other word than
   * a keyword is beside a name.
   */
  private static boolean isProse(String script, int start, int end) {
    int lineStart = script.lastIndexOf('\n', start - 1) + 1;
    int lineEnd = script.indexOf('\n', end);
    Matcher before = WORD_BEFORE.matcher(script.substring(lineStart, start));
    Matcher after =
        WORD_AFTER.matcher(script.substring(end, lineEnd < 0 ? script.length() : lineEnd));
    return (before.find() && !KEYWORDS.contains(before.group(1)))
        || (after.find() && !KEYWORDS.contains(after.group(1)));
  }
}
