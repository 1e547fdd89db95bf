package dev.footbridge.engine.internal.program;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses the text of a JavaScript stack, whose format differs between engines. */
final class StackText {
  /** The prefix of the shim's own frames, which are of no use to a program's author. */
  static final String SHIM = "footbridge:";

  /** The position, in parentheses after a function's name, or alone. A path may contain spaces. */
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
