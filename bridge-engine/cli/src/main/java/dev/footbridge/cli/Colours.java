package dev.footbridge.cli;

/** Marks text for a terminal that shows colours, or leaves it alone. */
enum Colours {
  ON,
  OFF;

  static Colours of(Shell shell) {
    return shell.wantsColour() ? ON : OFF;
  }

  String bold(String text) {
    return marked("1", text);
  }

  String faint(String text) {
    return marked("2", text);
  }

  String red(String text) {
    return marked("31", text);
  }

  String green(String text) {
    return marked("32", text);
  }

  String yellow(String text) {
    return marked("33", text);
  }

  private String marked(String code, String text) {
    return this == ON ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
