package dev.footbridge.program.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the lines of {@code apis.txt}. */
final class ApiLines {
  private static final String TYPINGS = "typings ";

  private final List<KnownApi> apis = new ArrayList<>();
  private String typings = "";

  /**
   * Reads the text of the file.
   *
   * @throws IllegalStateException if a line has not three words, a word is no group or form, or a
   *     name is not in order
   */
  ApiLines(String text) {
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.startsWith(TYPINGS)) {
        typings = line.substring(TYPINGS.length());
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        add(line, number);
      }
    }
  }

  private void add(String line, int number) {
    String[] words = line.split(" ", -1);
    if (words.length != 3) {
      throw wrong(line, number, "expected a name, a group and a form");
    }
    String last = apis.isEmpty() ? "" : apis.get(apis.size() - 1).name();
    if (words[0].compareTo(last) <= 0) {
      throw wrong(line, number, "expected a name that comes after " + last);
    }
    apis.add(
        new KnownApi(
            words[0],
            constant(ApiGroup.values(), words[1], line, number),
            constant(ApiForm.values(), words[2], line, number)));
  }

  private static <E extends Enum<E>> E constant(E[] all, String name, String line, int number) {
    return Arrays.stream(all)
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(() -> wrong(line, number, name + " is none of " + Arrays.toString(all)));
  }

  private static IllegalStateException wrong(String line, int number, String what) {
    return new IllegalStateException("apis.txt:" + number + ": " + what + ": " + line);
  }

  /** Returns the APIs, by name. */
  List<KnownApi> apis() {
    return apis;
  }

  /** Returns the name and the version of the typings; empty if no line has them. */
  String typings() {
    return typings;
  }
}
