package dev.footbridge.conformance;

import dev.footbridge.conformance.ConformanceCase.Check;
import dev.footbridge.conformance.ConformanceCase.Level;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The header of a case that is a file: its first comment, with a line {@code key: value} each.
 *
 * <ul>
 *   <li>{@code rule}, {@code title}: as in {@link ConformanceCase}; {@code level}, if not required
 *   <li>{@code needs}: capabilities, separated by commas
 *   <li>{@code expect}: the counts of the listener, e.g. {@code duplicates 1, errors 2}; 0 by
 *       default
 *   <li>{@code advance}: how far to move the clock after the script has run, in ms; 1000 by default
 *   <li>{@code source}: the bug reports of other projects that the case answers
 *   <li>those of {@link CaseSettings}, and of the kind of case
 * </ul>
 */
final class CaseHeader {
  private final String file;
  private final Map<String, String> values;

  private CaseHeader(String file, Map<String, String> values) {
    this.file = file;
    this.values = values;
  }

  /** Reads the header of a case. */
  static CaseHeader of(String file, String text) {
    if (!text.startsWith("/*")) {
      throw new IllegalStateException(file + ": expected a header comment first");
    }
    return new CaseHeader(
        file,
        Arrays.stream(text.substring(2, text.indexOf("*/")).split("\n", -1))
            .map(line -> line.replaceFirst("^ *\\* ?", "").trim())
            .filter(line -> line.contains(": "))
            .map(line -> line.split(": ", 2))
            .collect(
                Collectors.toMap(
                    pair -> pair[0], pair -> pair[1], (a, b) -> b, LinkedHashMap::new)));
  }

  /** Returns the name of the case's file. */
  String file() {
    return file;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  String required(String key) {
    String value = values.get(key);
    if (value == null) {
      throw new IllegalStateException(file + ": the header lacks '" + key + ":'");
    }
    return value;
  }

  String get(String key, String otherwise) {
    return values.getOrDefault(key, otherwise);
  }

  /** Returns how far to move the clock after the script has run. */
  Duration advance() {
    return Duration.ofMillis(Long.parseLong(get("advance", "1000")));
  }

  /** Reads a value of the form {@code name 1, other 2}. */
  Map<String, Integer> counts(String key) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String count : list(key)) {
      String[] words = count.split(" ", -1);
      counts.put(words[0], Integer.parseInt(words[1]));
    }
    return counts;
  }

  /** Reads a value of parts with commas between; none if it is missing. */
  private List<String> list(String key) {
    return has(key) ? List.of(required(key).split(", *", -1)) : List.of();
  }

  /**
   * Returns the case.
   *
   * @param kind the capabilities that all cases of its kind need
   */
  ConformanceCase toCase(Set<String> kind, Check check) {
    Set<String> needs = new HashSet<>(kind);
    needs.addAll(list("needs"));
    return new ConformanceCase(
        required("rule"),
        Level.valueOf(get("level", "required").toUpperCase(Locale.ROOT)),
        required("title"),
        get("source", ""),
        needs,
        check);
  }
}
