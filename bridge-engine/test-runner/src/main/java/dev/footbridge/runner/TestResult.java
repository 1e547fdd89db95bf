package dev.footbridge.runner;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came of one test. */
public final class TestResult {

  /** How a test ended. */
  public enum Status {
    /** It ran without a failure. */
    PASSED,

    /** It had a failure, or could not run. */
    FAILED,

    /** It is marked as skipped, such as by {@code xit}. */
    SKIPPED
  }

  private final TestName name;
  private final Status status;
  private final String reason;
  private final double millis;
  private final List<TestFailure> failures;
  private final List<String> warnings;
  private final String transcript;
  private final @Nullable String position;

  /**
   * Creates a result.
   *
   * @param name its name
   * @param status how it ended
   * @param reason why it was skipped, as far as it says; else empty
   * @param millis how long it took, in real time
   * @param failures what is wrong with it; empty unless it failed
   * @param warnings what was odd while it ran, but failed nothing
   * @param transcript its calls, and what it wrote to the console: lines as those of {@code run}
   */
  public TestResult(
      TestName name,
      Status status,
      String reason,
      double millis,
      List<TestFailure> failures,
      List<String> warnings,
      String transcript) {
    this(name, status, reason, millis, failures, warnings, transcript, null);
  }

  private TestResult(
      TestName name,
      Status status,
      String reason,
      double millis,
      List<TestFailure> failures,
      List<String> warnings,
      String transcript,
      @Nullable String position) {
    this.name = Objects.requireNonNull(name, "name");
    this.status = Objects.requireNonNull(status, "status");
    this.reason = Objects.requireNonNull(reason, "reason");
    this.millis = millis;
    this.failures = List.copyOf(Objects.requireNonNull(failures, "failures"));
    this.warnings = List.copyOf(Objects.requireNonNull(warnings, "warnings"));
    this.transcript = Objects.requireNonNull(transcript, "transcript");
    this.position = position;
  }

  /** Returns a copy with another {@link #position()}. */
  public TestResult withPosition(@Nullable String newPosition) {
    return new TestResult(
        name, status, reason, millis, failures, warnings, transcript, newPosition);
  }

  /** Returns its name. */
  public TestName name() {
    return name;
  }

  /** Returns where it is defined, as {@code file:line:column}; null if unknown. */
  public @Nullable String position() {
    return position;
  }

  /** Returns how it ended. */
  public Status status() {
    return status;
  }

  /** Returns why it was skipped, as far as it says; else empty. */
  public String reason() {
    return reason;
  }

  /** Returns how long it took, in real time. */
  public double millis() {
    return millis;
  }

  /** Returns what is wrong with it; empty unless it failed. */
  public List<TestFailure> failures() {
    return failures;
  }

  /** Returns what was odd while it ran, but failed nothing. */
  public List<String> warnings() {
    return warnings;
  }

  /** Returns its calls, and what it wrote to the console: lines as those of {@code run}. */
  public String transcript() {
    return transcript;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TestResult that
        && name.equals(that.name)
        && status == that.status
        && reason.equals(that.reason)
        && Double.compare(millis, that.millis) == 0
        && failures.equals(that.failures)
        && warnings.equals(that.warnings)
        && transcript.equals(that.transcript)
        && Objects.equals(position, that.position);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, status, reason, millis, failures, warnings, transcript, position);
  }

  @Override
  public String toString() {
    return "TestResult[name="
        + name
        + ", status="
        + status
        + ", reason="
        + reason
        + ", millis="
        + millis
        + ", failures="
        + failures
        + ", warnings="
        + warnings
        + ", transcript="
        + transcript
        + ", position="
        + position
        + "]";
  }
}
