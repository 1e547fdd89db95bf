package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/**
 * Concatenates JSON texts without parsing them; no other class does. Arguments must be valid JSON,
 * unless a parameter is documented as plain text.
 */
public final class JsonText {
  /** The text of an object without members. */
  public static final String EMPTY_OBJECT = "{}";

  private JsonText() {}

  /** Returns plain text as a JSON string, quotes included. */
  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 16).append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, quoted);
    return quoted.append('"').toString();
  }

  /** Returns an object with two members, whose names need no escapes. */
  public static String object(String name1, String value1, String name2, String value2) {
    return "{\"" + name1 + "\":" + value1 + ",\"" + name2 + "\":" + value2 + "}";
  }

  /**
   * Returns an object with one more member at its end.
   *
   * @param object the text of an object; an empty one may have white space between its braces
   * @param name needs no escapes
   */
  public static String with(String object, String name, String value) {
    String members = object.substring(0, object.length() - 1);
    String separator = members.trim().equals("{") ? "" : ",";
    return members + separator + "\"" + name + "\":" + value + "}";
  }

  /** Returns an array of two items. */
  public static String array(String item1, String item2) {
    return "[" + item1 + "," + item2 + "]";
  }

  /** Returns the array of a message without a payload. */
  public static String message(int kind, long id) {
    return "[" + kind + "," + id + "]";
  }

  /** Returns the array of a message with a payload. */
  public static String message(int kind, long id, String payload) {
    return "[" + kind + "," + id + "," + payload + "]";
  }
}
