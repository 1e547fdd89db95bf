package dev.footbridge.runner;

import dev.footbridge.engine.spi.JsStack;
import dev.footbridge.jvm.Durations;
import dev.footbridge.runner.TestResult.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of one test in a {@link TestLog}. Guarded by the log's lock. */
final class TestEntry {
  final TestName name;
  private final @Nullable String position;
  final List<TestFailure> failures = new ArrayList<>();
  final List<String> warnings = new ArrayList<>();
  private final TestTranscript transcript = new TestTranscript();
  @Nullable Status status;
  String reason = "";
  boolean excluded;
  boolean reported;
  private long beganNanos = System.nanoTime();
  private long endedNanos;

  TestEntry(TestName name) {
    this(name, null);
  }

  /**
   * Creates the entry of a test or a suite.
   *
   * @param stack that of the place where it is defined; null if unknown
   */
  TestEntry(TestName name, @Nullable String stack) {
    this.name = name;
    this.position = stack == null ? null : JsStack.position(stack);
  }

  void begin() {
    beganNanos = System.nanoTime();
  }

  void end() {
    endedNanos = System.nanoTime();
  }

  /** Adds whole lines to the transcript. */
  void append(String lines) {
    transcript.append(lines);
  }

  /** Adds what happened in another entry, but for its failures. */
  void addEvents(TestEntry other) {
    warnings.addAll(other.warnings);
    append(other.transcript());
  }

  String transcript() {
    return transcript.toString();
  }

  TestResult result() {
    long took = (endedNanos == 0 ? System.nanoTime() : endedNanos) - beganNanos;
    return new TestResult(
            name,
            failures.isEmpty() && status != null ? status : Status.FAILED,
            reason,
            Durations.millis(took),
            failures,
            warnings,
            transcript())
        .withPosition(position);
  }
}
