package dev.footbridge.jvm.text;

import java.util.Objects;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Makes text of programs and plugins safe for a stream that people and CI services read. All
 * characters that a terminal would obey, hide or reorder become visible, written as in JSON: {@code
 * \}{@code u001b}. The start of a CI service's command is written in the same way, so that it
 * remains text.
 *
 * <p>A program's text may be all of a line, or a part of it, but never looks like a line of ours:
 * text of one line has its line breaks visible, and the lines of a longer text have a margin.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class TerminalText {
  /** The margin of an item's later lines, if they have none. */
  private static final String MARGIN = "    ";

  /** The sequences of {@link Colours}. */
  private static final Pattern COLOUR = Pattern.compile("\u001B\\[(?:[012]|3[123])m");

  /** What begins a command anywhere in a line, such as {@code ##vso[} or {@code ##[}. */
  private static final Pattern COMMAND = Pattern.compile("##(?=[A-Za-z]*\\[)");

  /** Letters and marks without a shape: they have no category of their own. */
  private static final String BLANK = "\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0";

  private TerminalText() {}

  /** Returns text as one line, with its line breaks visible. */
  public static String line(String text) {
    Objects.requireNonNull(text, "text");
    return withoutCommands(visible(text, false));
  }

  /** Returns text whose lines, except the first one, begin with {@code margin}. */
  public static String lines(String text, String margin) {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(margin, "margin");
    if (isPlain(text)) {
      return withoutCommands(text);
    }
    String[] lines = split(text);
    for (int i = 0; i < lines.length; i++) {
      lines[i] = line(lines[i]);
    }
    return String.join("\n" + margin, lines);
  }

  /**
   * Returns an item of output, whose first line may begin at the left, and whose other lines are
   * indented.
   *
   * @param colours ON if the text may contain the sequences of {@link Colours}
   */
  static String item(String text, Colours colours) {
    if (isPlain(text)) {
      return withoutCommands(text);
    }
    String[] lines = split(text);
    String margin = ""; // of all lines or none: they may be aligned
    for (int i = 0; i < lines.length; i++) {
      lines[i] = withoutCommands(visible(lines[i], colours == Colours.ON));
      margin = i == 0 || isIndented(lines[i]) ? margin : MARGIN;
    }
    return String.join("\n" + margin, lines);
  }

  private static boolean isIndented(String line) {
    String plain = COLOUR.matcher(line).replaceAll("");
    return plain.isEmpty() || plain.startsWith("  ") || plain.startsWith("\t");
  }

  /**
   * Returns JSON text of the same value as one line, whose characters are all visible. Valid JSON
   * has line breaks only between its tokens.
   */
  public static String json(String json) {
    Objects.requireNonNull(json, "json");
    String line = json.replace('\r', ' ').replace('\n', ' ').replace('\t', ' ');
    String shown = isPlain(line) ? line : visible(line, false);
    return shown.contains("##") ? COMMAND.matcher(shown).replaceAll("\\\\u0023#") : shown;
  }

  /** Splits after each line feed, with or without the carriage return before it. */
  private static String[] split(String text) {
    return text.split("\r?\n", -1);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  private static String visible(String text, boolean hasColours) {
    StringBuilder shown = new StringBuilder(text.length() + 16);
    var colour = COLOUR.matcher(text);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (hasColours && c == '\u001B' && colour.region(i, text.length()).lookingAt()) {
        shown.append(colour.group());
        i = colour.end();
        continue;
      }
      if (isVisible(c)) {
        shown.appendCodePoint(c);
      } else {
        appendEscaped(shown, text, i, Character.charCount(c));
      }
      i += Character.charCount(c);
    }
    return shown.toString();
  }

  private static boolean isVisible(int c) {
    if ((c >= ' ' && c <= '~') || c == '\t') {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT, // bidi controls and most characters of no width
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      // Of these, the Unicode of a newer terminal may know more than that of this Java.
      case Character.UNASSIGNED -> !isIgnorable(c);
      default -> BLANK.indexOf(c) < 0;
    };
  }

  /** Returns whether a character is none, or reserved for what has no width. */
  private static boolean isIgnorable(int c) {
    return (c & 0xFFFE) == 0xFFFE
        || (c >= 0xFDD0 && c <= 0xFDEF)
        || c == 0x2065
        || (c >= 0xFFF0 && c <= 0xFFF8)
        || (c >= 0xE0000 && c <= 0xE0FFF);
  }

  private static void appendEscaped(StringBuilder shown, String text, int start, int length) {
    for (int i = start; i < start + length; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> shown.append("\\n");
        case '\r' -> shown.append("\\r");
        default -> shown.append("\\u").append(hex(c));
      }
    }
  }

  private static String hex(char c) {
    return Integer.toHexString(0x1_0000 | c).substring(1);
  }

  /** Returns a line in which no CI service finds a command. Some allow white space before it. */
  private static String withoutCommands(String line) {
    String shown = line.contains("##") ? COMMAND.matcher(line).replaceAll("\\\\u0023#") : line;
    int start = 0;
    while (start < shown.length() && isBlankBeforeCommand(shown.charAt(start))) {
      start++;
    }
    return shown.startsWith("::", start)
        ? shown.substring(0, start) + "\\u003a" + shown.substring(start + 1)
        : shown;
  }

  private static boolean isBlankBeforeCommand(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
