package dev.footbridge.runner;

import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.text.SourceExcerpt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words failures: with their place in the program's sources, and the frames that help. */
final class FailureTexts {
  private final List<JsSource> sources;

  FailureTexts(List<JsSource> sources) {
    this.sources = sources;
  }

  /** Returns the failure of an expectation. */
  TestFailure failure(TestReport.Failure failure) {
    String frames = TestStack.of(failure.stack());
    String position = TestStack.position(frames).orElse(null);
    return new TestFailure(
        failure.message(),
        position,
        excerpt(position),
        frames,
        failure.expected(),
        failure.actual());
  }

  /** Returns the failure that an error of the program's is. */
  TestFailure failure(ScriptError error) {
    String rejected =
        error.kind() == ScriptError.Kind.UNHANDLED_REJECTION ? "unhandled rejection: " : "";
    String hint = error.hint() == null ? "" : "\nhint: " + error.hint();
    return new TestFailure(
        rejected + message(error) + hint,
        error.position(),
        excerpt(error.position()),
        TestStack.of(error.stack()),
        null,
        null);
  }

  private String excerpt(@Nullable String position) {
    return position == null
        ? ""
        : sources.stream()
            .flatMap(source -> SourceExcerpt.of(source, position).stream())
            .findFirst()
            .orElse("");
  }

  /** Returns the message; that of a syntax error without the line, which the excerpt shows. */
  private static String message(ScriptError error) {
    return error.kind() == ScriptError.Kind.SYNTAX
        ? error.message().lines().findFirst().orElse("")
        : error.message();
  }
}
