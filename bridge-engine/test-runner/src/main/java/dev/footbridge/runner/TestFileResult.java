package dev.footbridge.runner;

import dev.footbridge.runner.TestResult.Status;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The result of one run of a test file. */
public final class TestFileResult {
  private final TestFile file;
  private final int round;
  private final double millis;
  private final List<TestResult> tests;
  private final @Nullable Instant startedAt;
  private final String loading;

  /**
   * Creates a result without the optional parts.
   *
   * @param file the file
   * @param round which run of it this was, from 1
   * @param millis how long it took, in real time
   * @param tests its tests in the order they were defined
   */
  public TestFileResult(TestFile file, int round, double millis, List<TestResult> tests) {
    this(file, round, millis, tests, null, "");
  }

  private TestFileResult(
      TestFile file,
      int round,
      double millis,
      List<TestResult> tests,
      @Nullable Instant startedAt,
      String loading) {
    this.file = Objects.requireNonNull(file, "file");
    this.round = round;
    this.millis = millis;
    this.tests = List.copyOf(Objects.requireNonNull(tests, "tests"));
    this.startedAt = startedAt;
    this.loading = loading;
  }

  /** Returns a copy with another {@link #startedAt()}. */
  public TestFileResult withStartedAt(Instant value) {
    Objects.requireNonNull(value, "value");
    return new TestFileResult(file, round, millis, tests, value, loading);
  }

  /** Returns a copy with another {@link #loading()}. */
  public TestFileResult withLoading(String transcript) {
    Objects.requireNonNull(transcript, "transcript");
    return new TestFileResult(file, round, millis, tests, startedAt, transcript);
  }

  /** Returns the file. */
  public TestFile file() {
    return file;
  }

  /** Returns which run of it this was, from 1. */
  public int round() {
    return round;
  }

  /** Returns how long it took, in real time. */
  public double millis() {
    return millis;
  }

  /** Returns its tests in the order they were defined. */
  public List<TestResult> tests() {
    return tests;
  }

  /** Returns when it started, by the machine's clock; null if unknown. */
  public @Nullable Instant startedAt() {
    return startedAt;
  }

  /**
   * Returns the calls and console output before the first test, as {@link TestResult#transcript}
   * has them for a test; empty if there were none.
   */
  public String loading() {
    return loading;
  }

  /** Returns the number of tests with a status. */
  public long count(Status status) {
    Objects.requireNonNull(status, "status");
    return tests.stream().filter(test -> test.status() == status).count();
  }

  /** Returns whether a test failed. */
  public boolean isFailed() {
    return count(Status.FAILED) > 0;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TestFileResult that
        && file.equals(that.file)
        && round == that.round
        && Double.compare(millis, that.millis) == 0
        && tests.equals(that.tests)
        && Objects.equals(startedAt, that.startedAt)
        && loading.equals(that.loading);
  }

  @Override
  public int hashCode() {
    return Objects.hash(file, round, millis, tests, startedAt, loading);
  }

  @Override
  public String toString() {
    return "TestFileResult[file="
        + file
        + ", round="
        + round
        + ", millis="
        + millis
        + ", tests="
        + tests
        + ", startedAt="
        + startedAt
        + ", loading="
        + loading
        + "]";
  }
}
