package dev.footbridge.engine.spi;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Selects the frames of a JavaScript stack that are of use to the program's author. */
public final class JsStack {
  /** The most frames that are kept, of the innermost ones: an endless recursion has thousands. */
  public static final int MOST_FRAMES = 10;

  /** The start of the names of Footbridge's own scripts. */
  public static final String OURS = "footbridge:";

  /**
   * A frame: {@code at function (file:line:column)}, or {@code at file:line:column}. QuickJS writes
   * {@code <input>} for the file of what {@code JSON.parse} parses.
   */
  private static final Pattern FRAME =
      Pattern.compile(
          "\\s*at (?:(?<function>[^(]*) \\()?(?:async )?(?<place>[^()<][^()]*:\\d+(?::\\d+)?)\\)?\\s*");

  private JsStack() {}

  /**
   * Returns the program's own frames of a stack, a line each, innermost first: none of Footbridge's
   * scripts, none of native functions, which not every engine lists, and at most {@link
   * #MOST_FRAMES}. The shim does the same to the stacks that it writes ({@code errors.js}).
   *
   * @param stack the text of a stack, also with a message before the frames
   */
  public static String own(String stack) {
    Objects.requireNonNull(stack, "stack");
    StringBuilder own = new StringBuilder();
    int frames = 0;
    for (String line : stack.split("\n", -1)) {
      Matcher frame = FRAME.matcher(line);
      if (!line.contains(OURS) && frame.matches() && frames++ < MOST_FRAMES) {
        String function = frame.group("function");
        String place = frame.group("place");
        own.append(own.length() == 0 ? "" : "\n").append("    at ");
        own.append(
            function == null || function.startsWith("<") ? place : function + " (" + place + ")");
      }
    }
    return own.toString();
  }

  /**
   * Returns the position of the innermost frame that is the program's own, as {@code
   * file:line:column}, or null if there is none.
   */
  public static @Nullable String position(String stack) {
    Objects.requireNonNull(stack, "stack");
    for (String line : stack.split("\n", -1)) {
      Matcher frame = FRAME.matcher(line);
      if (!line.contains(OURS) && frame.matches()) {
        return frame.group("place");
      }
    }
    return null;
  }
}
