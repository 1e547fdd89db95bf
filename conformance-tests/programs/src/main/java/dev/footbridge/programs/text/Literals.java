package dev.footbridge.programs.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes values as JavaScript literals or as JSON, formatted for people. A value is a {@code Map}
 * with names as keys, a {@code List}, a text, a number or a boolean; {@link Code} is written as it
 * is.
 */
public final class Literals {
  private static final int WIDTH = 84;

  private final boolean json;

  private Literals(boolean json) {
    this.json = json;
  }

  /** An expression among values. */
  public record Code(String text) {}

  /**
   * Returns an object whose names keep their order, which those of {@code Map.of} do not.
   *
   * @param pairs a name and its value, again and again
   */
  public static Map<String, Object> object(Object... pairs) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      object.put((String) pairs[i], pairs[i + 1]);
    }
    return object;
  }

  /** Returns a JavaScript literal. */
  public static String js(Object value) {
    return new Literals(false).write(value, "");
  }

  /** Returns a JSON document with a line break at its end. */
  public static String json(Object value) {
    return new Literals(true).write(value, "") + '\n';
  }

  private String write(Object value, String indentation) {
    if (value instanceof Code code) {
      return Template.indent(code.text(), indentation.length()).stripLeading();
    }
    if (value instanceof Map<?, ?> map) {
      return block(
          '{',
          '}',
          map.entrySet().stream()
              .map(each -> key((String) each.getKey()) + ": " + inner(each.getValue(), indentation))
              .toList(),
          indentation);
    }
    if (value instanceof List<?> list) {
      return block(
          '[', ']', list.stream().map(each -> inner(each, indentation)).toList(), indentation);
    }
    return value instanceof String text ? quote(text) : value.toString();
  }

  private String inner(Object value, String indentation) {
    return write(value, indentation + "  ");
  }

  private String block(char open, char close, List<String> parts, String indentation) {
    if (parts.isEmpty()) {
      return "" + open + close;
    }
    String line = String.join(", ", parts);
    if (line.length() + indentation.length() < WIDTH && !line.contains("\n")) {
      return open == '{' ? "{ " + line + " }" : "[" + line + "]";
    }
    Stream<String> lines = parts.stream().map(part -> indentation + "  " + part);
    String last = json ? "\n" : ",\n";
    return open + "\n" + lines.collect(Collectors.joining(",\n")) + last + indentation + close;
  }

  private String key(String name) {
    boolean plain = name.matches("[A-Za-z_$][A-Za-z0-9_$]*");
    return plain && !json ? name : quote(name);
  }

  private String quote(String text) {
    char mark = json ? '"' : '\'';
    String escaped =
        text.replace("\\", "\\\\").replace("\n", "\\n").replace("" + mark, "\\" + mark);
    return mark + escaped + mark;
  }
}
