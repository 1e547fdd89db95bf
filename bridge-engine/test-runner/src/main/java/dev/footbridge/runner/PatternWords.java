package dev.footbridge.runner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Finds words that every match of a regular expression contains. */
final class PatternWords {
  private static final String QUANTIFIERS_TO_NONE = "?*{";
  private static final String OTHER_SYNTAX = ".^$+";
  private static final String STOPS = "([\\"; // what follows is not examined

  private PatternWords() {}

  /**
   * Returns the words for each alternative of a pattern. A match contains all the words of one of
   * them, each without spaces; an empty list says nothing about its alternative.
   */
  static List<List<String>> of(Pattern pattern) {
    String regex = pattern.pattern();
    if (pattern.flags() != 0) {
      return List.of(List.of()); // such as one that ignores case
    }
    boolean isFlat = STOPS.chars().noneMatch(stop -> regex.indexOf(stop) >= 0);
    if (!isFlat && (regex.contains("|") || regex.contains("(?"))) {
      return List.of(List.of());
    }
    return Arrays.stream(regex.split("\\|", -1)).map(PatternWords::words).toList();
  }

  private static List<String> words(String regex) {
    StringBuilder literal = new StringBuilder();
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (STOPS.indexOf(c) >= 0) {
        break;
      }
      if (QUANTIFIERS_TO_NONE.indexOf(c) >= 0 && !literal.isEmpty()) {
        literal.setLength(literal.length() - 1); // the character before may be absent
      }
      boolean isLiteral = QUANTIFIERS_TO_NONE.indexOf(c) < 0 && OTHER_SYNTAX.indexOf(c) < 0;
      literal.append(isLiteral ? c : ' ');
      if (c == '{') {
        break;
      }
    }
    List<String> words = new ArrayList<>();
    for (String word : literal.toString().split("\\s+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
