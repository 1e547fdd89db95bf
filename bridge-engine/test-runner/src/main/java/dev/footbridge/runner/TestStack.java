package dev.footbridge.runner;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The frames of a JavaScript stack that are the test's and the program's own. */
final class TestStack {
  private static final Pattern FRAME =
      Pattern.compile("\\s*at (?:[^(]*\\()?([^()]+:\\d+(?::\\d+)?)\\)?\\s*");
  private static final String OURS = "footbridge:";

  private TestStack() {}

  /** Returns the frames, a line each, without those of Jasmine, the shim and the runtime. */
  static String of(String stack) {
    return stack
        .lines()
        .filter(line -> FRAME.matcher(line).matches() && !line.contains(OURS))
        .map(line -> "    " + line.strip())
        .collect(Collectors.joining("\n"));
  }

  /** Returns where the innermost of those frames is, as {@code file:line:column}. */
  static Optional<String> position(String frames) {
    return frames
        .lines()
        .map(FRAME::matcher)
        .filter(Matcher::matches)
        .map(frame -> frame.group(1))
        .findFirst();
  }
}
