package dev.footbridge.jvm.text;

import java.util.Objects;

/** Adds colours to text for a terminal, or leaves it unchanged. */
public enum Colours {
  /** Adds colours, for a terminal. */
  ON,

  /** Leaves text unchanged. */
  OFF;

  /** Returns the text in bold type. */
  public String bold(String text) {
    Objects.requireNonNull(text, "text");
    return marked("1", text);
  }

  /** Returns the text in faint type. */
  public String faint(String text) {
    Objects.requireNonNull(text, "text");
    return marked("2", text);
  }

  /** Returns the text in red. */
  public String red(String text) {
    Objects.requireNonNull(text, "text");
    return marked("31", text);
  }

  /** Returns the text in green. */
  public String green(String text) {
    Objects.requireNonNull(text, "text");
    return marked("32", text);
  }

  /** Returns the text in yellow. */
  public String yellow(String text) {
    Objects.requireNonNull(text, "text");
    return marked("33", text);
  }

  private String marked(String code, String text) {
    return this == ON ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
