package dev.footbridge.runner;

import dev.footbridge.engine.spi.JsStack;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Selects the frames of a JavaScript stack that belong to the test and the program. */
final class TestStack {
  private static final Pattern FRAME =
      Pattern.compile("\\s*at (?:[^(]*\\()?([^()]+:\\d+(?::\\d+)?)\\)?\\s*");

  private TestStack() {}

  /** Returns the frames, a line each, without those of Jasmine, the shim and the runtime. */
  static String of(String stack) {
    return stack
        .lines()
        .filter(line -> FRAME.matcher(line).matches() && !line.contains(JsStack.OURS))
        .limit(JsStack.MOST_FRAMES)
        .map(line -> "    " + line.strip())
        .collect(Collectors.joining("\n"));
  }

  /** Returns the place of the innermost of those frames, as {@code file:line:column}. */
  static Optional<String> position(String frames) {
    return frames
        .lines()
        .map(FRAME::matcher)
        .filter(Matcher::matches)
        .map(frame -> frame.group(1))
        .findFirst();
  }
}
