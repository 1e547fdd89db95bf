package dev.footbridge.junit5;

import dev.footbridge.engine.spi.JsException;
import dev.footbridge.jvm.text.TerminalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Prepares the exception of a script for a test: JavaScript's frames first, our own last. */
final class ScriptFailure {
  private static final Pattern FRAME =
      Pattern.compile("\\s*at (?:(.*) \\()?([^()]+:\\d+(?::\\d+)?)\\)?\\s*");
  private static final String MARGIN = "    "; // so that no line looks like one of a build's
  private static final String OURS = "dev.footbridge.junit5.";

  private ScriptFailure() {}

  /**
   * Returns the exception for the test that runs on this thread.
   *
   * @param hint what to do about it; null if unknown
   */
  static JsException of(JsException thrown, @Nullable String hint) {
    JsException shown =
        new JsException(thrown.kind(), message(thrown, hint), thrown.position(), thrown.jsStack());
    List<StackTraceElement> here = Arrays.asList(new Throwable().getStackTrace());
    int test = 0;
    while (test < here.size() && isOurs(here.get(test))) {
      test++;
    }
    List<StackTraceElement> frames = new ArrayList<>(scriptFrames(thrown));
    frames.addAll(here.subList(test, here.size()));
    frames.addAll(here.subList(0, test));
    frames.addAll(Arrays.asList(thrown.getStackTrace()));
    shown.setStackTrace(frames.toArray(new StackTraceElement[0]));
    return shown;
  }

  /** Returns an error's message with the hint below it, as the other reports show it. */
  static String withHint(String message, @Nullable String hint) {
    return hint == null ? message : message + "\nhint: " + hint;
  }

  /** Returns the place of the first frame, as {@code file:line:column}; null if there is none. */
  static @Nullable String firstPlace(String jsStack) {
    return jsStack
        .lines()
        .map(FRAME::matcher)
        .filter(Matcher::matches)
        .map(frame -> frame.group(2))
        .findFirst()
        .orElse(null);
  }

  private static String message(JsException thrown, @Nullable String hint) {
    return withHint(TerminalText.lines(String.valueOf(thrown.getMessage()), MARGIN), hint);
  }

  private static List<StackTraceElement> scriptFrames(JsException thrown) {
    List<StackTraceElement> frames = new ArrayList<>();
    thrown
        .jsStack()
        .lines()
        .map(FRAME::matcher)
        .filter(Matcher::matches)
        .forEach(frame -> frames.add(scriptFrame(frame.group(1), frame.group(2))));
    String position = thrown.position();
    if (frames.isEmpty() && position != null) {
      frames.add(scriptFrame(null, position));
    }
    return frames;
  }

  /** Returns a frame whose file name is the whole place, because Java's frames have no column. */
  private static StackTraceElement scriptFrame(@Nullable String function, String place) {
    String name = function == null || function.isBlank() ? "<script>" : TerminalText.line(function);
    return new StackTraceElement("JavaScript", name, TerminalText.line(place), -1);
  }

  private static boolean isOurs(StackTraceElement frame) {
    return List.of(OURS + "ScriptFailure", OURS + "Scripts", OURS + "TestProgram")
        .contains(frame.getClassName());
  }
}
