package dev.footbridge.engine.internal.program;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the text of a JavaScript stack, which every engine writes a little differently. */
final class StackText {
  /** The shim's own frames, which tell a program's author nothing. */
  static final String SHIM = "footbridge:";

  /** The place in parentheses after a function's name, or alone. A path may hold spaces. */
  private static final Pattern POSITION =
      Pattern.compile("(?:\\(|^at (?:async )?)([^()]+:\\d+(?::\\d+)?)\\)?$");

  private StackText() {}

  /** Returns the position of the innermost frame that is the program's own, or null. */
  static @Nullable String position(String stack) {
    for (String frame : stack.split("\n", -1)) {
      Matcher matcher = POSITION.matcher(frame.trim());
      if (!frame.contains(SHIM) && matcher.find()) {
        return matcher.group(1);
      }
    }
    return null;
  }
}
