package dev.footbridge.runner;

import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.engine.spi.JsStack;
import dev.footbridge.jvm.text.JavaStack;
import dev.footbridge.jvm.text.SourceExcerpt;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Words failures: with their place in the program's sources, and the frames that help. */
final class FailureTexts {
  private final List<JsSource> sources;
  private volatile UnaryOperator<ScriptError> explainer = UnaryOperator.identity();

  FailureTexts(List<JsSource> sources) {
    this.sources = sources;
  }

  /** Sets what explains the errors that Jasmine catches, as the engine explains others. */
  void explainWith(UnaryOperator<ScriptError> explain) {
    explainer = explain;
  }

  /** Returns the failure of an expectation, or of an exception. */
  TestFailure failure(TestReport.Failure failure) {
    String frames = JsStack.own(failure.stack());
    ScriptError error =
        explainer.apply(
            ScriptError.of(ScriptError.Kind.UNCAUGHT, failure.message())
                .withPosition(JsStack.position(frames))
                .withStack(frames));
    return new TestFailure(
        error.message() + hint(error),
        error.position(),
        excerpt(error.position()),
        error.stack(),
        failure.expected(),
        failure.actual());
  }

  /** Returns the failure that an error of the program's is. */
  TestFailure failure(ScriptError error) {
    String rejected =
        error.kind() == ScriptError.Kind.UNHANDLED_REJECTION ? "unhandled rejection: " : "";
    return new TestFailure(
        rejected + message(error) + hint(error),
        error.position(),
        excerpt(error.position()),
        error.stack(),
        null,
        null);
  }

  /** Returns the text of a warning, with the stack of the exception that it is about. */
  static String warning(@Nullable BridgeCall call, String text, @Nullable Throwable thrown) {
    return (call == null ? "" : "#" + call.id() + " " + call.event() + ": ")
        + text
        + (thrown == null ? "" : "\n" + JavaStack.of(thrown));
  }

  private static String hint(ScriptError error) {
    return error.hint() == null ? "" : "\nhint: " + error.hint();
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
