package dev.footbridge.quickjs;

import com.dokar.quickjs.MemoryUsage;
import com.dokar.quickjs.QuickJsException;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsException.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Converts QuickJS's exceptions to the SPI's, which hold text only. */
final class QuickJsFailures {
  private static final String OURS = "footbridge:";
  private static final String OUT_OF_MEMORY = "InternalError: out of memory";

  /** A frame: {@code at function (file:line:column)}, or {@code at file:line:column}. */
  private static final Pattern FRAME =
      Pattern.compile(" {4}at (?:(?<function>.*) \\()?(?<place>[^()]+:\\d+:\\d+)\\)?");

  /** The length of other engines' stacks; QuickJS lists every frame of a deep recursion. */
  private static final int MOST_FRAMES = 10;

  private QuickJsFailures() {}

  /**
   * Returns the failure of a turn, of {@code kind} unless it ran out of memory. If no memory was
   * left for the error itself, QuickJS reports the same as for a thrown null.
   */
  static JsException of(Kind kind, QuickJsException e, MemoryUsage usage) {
    String message = message(e);
    boolean saysNothing = message.equals("null") && e.getStack() == null;
    if (message.equals(OUT_OF_MEMORY) || (saysNothing && isFull(usage))) {
      return new JsException(
          Kind.OUT_OF_MEMORY, "the program is out of memory", position(e), stack(e));
    }
    String text = saysNothing ? "null was thrown, or memory ran out for a moment" : message;
    return new JsException(kind, text, position(e), kind == Kind.SYNTAX ? "" : stack(e));
  }

  private static boolean isFull(MemoryUsage usage) {
    return usage.getMallocSize() > usage.getMallocLimit() / 8 * 7;
  }

  static JsException stopped(String message) {
    return new JsException(Kind.INTERRUPTED, message, null, "");
  }

  /** Returns what was thrown, without its stack. */
  private static String message(QuickJsException e) {
    String message = String.valueOf(e.getMessage());
    // Values other than errors arrive converted to Java; of an object, only the class is known.
    if (message.startsWith("com.dokar.quickjs.")) {
      return "[object Object]";
    }
    String stack = e.getStack();
    int end = stack == null || stack.isEmpty() ? -1 : message.lastIndexOf("\n" + stack);
    return (end < 0 ? message : message.substring(0, end)).trim();
  }

  private static @Nullable String position(QuickJsException e) {
    for (String line : lines(e)) {
      Matcher frame = FRAME.matcher(line);
      if (frame.matches() && isOfTheProgram(line)) {
        return frame.group("place");
      }
    }
    return null;
  }

  private static String stack(QuickJsException e) {
    StringBuilder stack = new StringBuilder();
    int frames = 0;
    for (String line : lines(e)) {
      Matcher frame = FRAME.matcher(line);
      if (frame.matches() && isOfTheProgram(line) && frames++ < MOST_FRAMES) {
        String function = frame.group("function");
        String place = frame.group("place");
        stack
            .append(stack.length() == 0 ? "" : "\n")
            .append("    at ")
            .append(
                function == null || function.startsWith("<")
                    ? place
                    : function + " (" + place + ")");
      }
    }
    return stack.toString();
  }

  private static String[] lines(QuickJsException e) {
    String stack = e.getStack();
    return stack == null ? new String[0] : stack.split("\n", -1);
  }

  private static boolean isOfTheProgram(String frame) {
    return !frame.contains(OURS);
  }
}
