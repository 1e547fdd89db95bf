package dev.footbridge.programs.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the places of a text, written {@code @{name}}. A value that has several lines continues
 * with the indentation of its line; a line that has only places, all of them empty, is left out.
 */
public final class Template {
  private static final Pattern PLACE = Pattern.compile("@\\{([A-Za-z]+)}");

  private Template() {}

  /**
   * Returns the text with its places filled.
   *
   * @param pairs a name and its value, again and again
   * @throws IllegalArgumentException if the text has a place that no pair names
   */
  public static String fill(String text, String... pairs) {
    StringBuilder filled = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      String result = fillLine(line, pairs);
      if (!result.isBlank() || line.isBlank()) {
        filled.append(result).append('\n');
      }
    }
    filled.setLength(Math.max(0, filled.length() - 1));
    return filled.toString();
  }

  /** Returns the text with {@code spaces} spaces before each line that is not empty. */
  public static String indent(String text, int spaces) {
    return text.replaceAll("(?m)^(?=.)", " ".repeat(spaces));
  }

  private static String fillLine(String line, String... pairs) {
    int indentation = line.length() - line.stripLeading().length();
    Matcher place = PLACE.matcher(line);
    StringBuilder filled = new StringBuilder();
    while (place.find()) {
      String value = value(place.group(1), line, pairs).strip();
      String lines = indent(value, indentation).stripLeading();
      place.appendReplacement(filled, Matcher.quoteReplacement(lines));
    }
    return place.appendTail(filled).toString();
  }

  private static String value(String name, String line, String... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i].equals(name)) {
        return pairs[i + 1];
      }
    }
    throw new IllegalArgumentException("no value for @{" + name + "} in: " + line);
  }
}
