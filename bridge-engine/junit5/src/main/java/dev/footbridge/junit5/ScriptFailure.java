package dev.footbridge.junit5;

import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.jvm.text.TerminalText;
import dev.footbridge.program.DriveException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Prepares the exception of a script for a test: JavaScript's frames first, our own last. */
final class ScriptFailure {
  private static final Pattern FRAME =
      Pattern.compile("\\s*at (?:(.*) \\()?([^()]+:\\d+(?::\\d+)?)\\)?\\s*");
  private static final String MARGIN = "    "; // so that no line looks like one of a build's
  private static final String PACKAGE = "dev.footbridge.junit5.";

  /** Classes that stand between the test and the script. */
  private static final Set<String> OURS =
      Set.of(
          "Commands",
          "ProgramCalls",
          "ProgramPages",
          "ScriptFailure",
          "Scripts",
          "TestPage",
          "TestProgram");

  private ScriptFailure() {}

  /**
   * Returns the exception for the test that runs on this thread.
   *
   * @param hint what to do about it; null if unknown
   */
  static JsException of(JsException thrown, @Nullable String hint) {
    JsException shown =
        new JsException(thrown.kind(), message(thrown, hint), thrown.position(), thrown.jsStack());
    shown.setStackTrace(
        frames(scriptFrames(thrown.jsStack(), thrown.position()), thrown.getStackTrace()));
    return shown;
  }

  /**
   * Returns the failure of a command to a whole program, for the test that runs on this thread.
   *
   * @param doing names what the test does
   */
  static AssertionError of(DriveException thrown, String doing, MiniProgram program) {
    ScriptError error =
        program.explain(
            ScriptError.of(ScriptError.Kind.UNCAUGHT, String.valueOf(thrown.getMessage()))
                .withPosition(firstPlace(thrown.jsStack()))
                .withStack(thrown.jsStack()));
    String text = TerminalText.lines(doing + ": " + error.message(), MARGIN);
    AssertionError shown = new AssertionError(withHint(text, error.hint()));
    shown.setStackTrace(
        frames(scriptFrames(error.stack(), error.position()), new StackTraceElement[0]));
    return shown;
  }

  /** Returns the script's frames, then the test's, then ours, then those of the exception. */
  private static StackTraceElement[] frames(
      List<StackTraceElement> script, StackTraceElement[] thrown) {
    List<StackTraceElement> here = Arrays.asList(new Throwable().getStackTrace());
    int test = 0;
    while (test < here.size() && isOurs(here.get(test))) {
      test++;
    }
    List<StackTraceElement> frames = new ArrayList<>(script);
    frames.addAll(here.subList(test, here.size()));
    frames.addAll(here.subList(0, test));
    frames.addAll(Arrays.asList(thrown));
    return frames.toArray(new StackTraceElement[0]);
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

  private static List<StackTraceElement> scriptFrames(String jsStack, @Nullable String position) {
    List<StackTraceElement> frames = new ArrayList<>();
    jsStack
        .lines()
        .map(FRAME::matcher)
        .filter(Matcher::matches)
        .forEach(frame -> frames.add(scriptFrame(frame.group(1), frame.group(2))));
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
    return OURS.stream().anyMatch(name -> frame.getClassName().equals(PACKAGE + name));
  }
}
