package dev.footbridge.hostile;

import dev.footbridge.hostile.Expectation.Answer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program that tries to harm others. Its file begins with comment lines:
 *
 * <pre>
 * // What it tries, in one line
 * // Source: an advisory, or where the idea is from (may be left out)
 * // Run by: test (for tests; else it is a program)
 * // Truth: what the last line of the command must hold, with ';' between its parts (kind forge)
 * // Not contained: graaljs in process: why, in one line
 * // Not told: quickjs in process: why its user is not told what happened
 * // Perhaps not contained: quickjs in process: why, where it depends on the machine or on chance
 * // Perhaps not told: as above
 * </pre>
 *
 * <p>Without one of the last four lines for a mode, it is contained there, and told; {@code
 * everywhere} stands for all modes. In its text, {@code <<x * 1000>>} stands for 1000 times {@code
 * x}.
 *
 * @param kind the folder of its file
 * @param name the file's name without extension
 * @param lines the first lines, by their key; what it tries has none
 * @param contained whether it is contained, by mode; it is in those that are missing
 * @param told whether its user is told what happened, as above
 * @param text what is run
 */
record HostileProgram(
    Kind kind,
    String name,
    Map<String, String> lines,
    Map<Mode, Expectation> contained,
    Map<Mode, Expectation> told,
    String text) {
  private static final Pattern LINE =
      Pattern.compile("// (?:(Source|Run by|Truth|(?:Not|Perhaps not) (?:contained|told)): )?(.+)");
  private static final Pattern REPEATED = Pattern.compile("(?s)<<(.+?) \\* (\\d+)>>");

  /** Stands for all modes. */
  private static final String EVERYWHERE = "everywhere";

  /** What a program prints that got where it should not be. */
  static final String ESCAPED = "ESCAPED: ";

  /** The file that programs try to create. */
  static final String PROOF = "footbridge-hostile-proof";

  static HostileProgram parse(Kind kind, String name, String file) {
    Map<String, String> lines = new HashMap<>();
    Map<Mode, Expectation> contained = new EnumMap<>(Mode.class);
    Map<Mode, Expectation> told = new EnumMap<>(Mode.class);
    List<String> head = new ArrayList<>();
    file.lines().takeWhile(line -> line.startsWith("// ")).forEach(head::add);
    for (String line : head) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        throw new IllegalArgumentException(name + ": no first line: " + line);
      }
      String key = matcher.group(1) == null ? "" : matcher.group(1);
      String value = matcher.group(2);
      switch (key) {
        case "Not contained" -> expect(contained, Answer.NO, value);
        case "Perhaps not contained" -> expect(contained, Answer.PERHAPS, value);
        case "Not told" -> expect(told, Answer.NO, value);
        case "Perhaps not told" -> expect(told, Answer.PERHAPS, value);
        default -> {
          if (lines.put(key, value) != null) {
            throw new IllegalArgumentException(name + ": two lines " + key);
          }
        }
      }
    }
    return new HostileProgram(kind, name, lines, contained, told, expanded(file));
  }

  private static void expect(Map<Mode, Expectation> expectations, Answer answer, String value) {
    String why = value.substring(value.indexOf(": ") + 2);
    modes(value).forEach(mode -> expectations.put(mode, new Expectation(answer, why)));
  }

  private static List<Mode> modes(String value) {
    String title = value.substring(0, Math.max(0, value.indexOf(": ")));
    List<Mode> modes =
        title.equals(EVERYWHERE)
            ? List.of(Mode.values())
            : Mode.titled(title).map(List::of).orElse(List.of());
    if (modes.isEmpty()) {
      throw new IllegalArgumentException("no mode: " + value);
    }
    return modes;
  }

  private static String expanded(String text) {
    return REPEATED
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2)))));
  }

  /** Returns the folder and the name, such as {@code stall/for}. */
  String path() {
    return kind.folder() + "/" + name;
  }

  /** Returns what it tries, in one line. */
  String attempt() {
    return lines.getOrDefault("", "");
  }

  boolean isTest() {
    return "test".equals(lines.get("Run by"));
  }

  /**
   * Returns the parts of the last line that the command must print; empty if it does not matter.
   */
  List<String> truth() {
    String truth = lines.get("Truth");
    return truth == null ? List.of() : List.of(truth.split("; ", -1));
  }

  Expectation isContained(Mode mode) {
    return contained.getOrDefault(mode, Expectation.YES);
  }

  Expectation isTold(Mode mode) {
    return told.getOrDefault(mode, Expectation.YES);
  }

  @Override
  public String toString() {
    return path();
  }
}
