package dev.footbridge.junit5;

import dev.footbridge.jvm.text.TerminalText;
import java.util.List;
import java.util.function.Supplier;

/**
 * A violation that a program or its plugin caused.
 *
 * @param what the call, error or listener concerned
 * @param transcript supplies the events of the call
 * @param left the title of the JavaScript frames
 * @param right the title of the Java frames
 */
record Finding(
    Violation violation,
    String what,
    Supplier<String> transcript,
    String left,
    List<String> jsFrames,
    String right,
    List<String> javaFrames) {

  private static final String MARGIN = "    "; // so that no line looks like one of a build's

  Finding(
      Violation violation,
      String what,
      String transcript,
      String left,
      List<String> jsFrames,
      String right,
      List<String> javaFrames) {
    this(violation, what, () -> transcript, left, jsFrames, right, javaFrames);
  }

  static List<String> frames(String jsStack) {
    return jsStack.lines().map(String::trim).map(TerminalText::line).toList();
  }

  /** Returns the whole text for the report of a failed test. */
  String text() {
    String shown = TerminalText.lines(what, MARGIN);
    String transcribed = TerminalText.lines(transcript.get(), "");
    return violation
        + ": "
        + (isOfCall() ? shown + " " + violation.words() : violation.words() + ": " + shown)
        + (transcribed.isEmpty() ? "" : "\n" + transcribed.indent(2).stripTrailing())
        + "\n"
        + SideBySide.of(left, jsFrames, right, javaFrames);
  }

  private boolean isOfCall() {
    return switch (violation) {
      case NEVER_SETTLED, UNANSWERED, SETTLED_TWICE, LATE_STATE -> true;
      case UNHANDLED_REJECTION, THROWN_IN_CALLBACK, LEAKED_LISTENER, ABANDONED -> false;
    };
  }
}
