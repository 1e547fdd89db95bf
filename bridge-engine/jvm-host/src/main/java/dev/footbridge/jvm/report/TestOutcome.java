package dev.footbridge.jvm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The result of one test. */
public final class TestOutcome {
  private final String name;
  private final String status;
  private final double millis;
  private final List<String> failures;

  /**
   * Creates an outcome.
   *
   * @param name its full name
   * @param status {@code passed}, {@code failed} or {@code skipped}
   * @param millis how long it took
   * @param failures what is wrong with it, each with its place and its stack
   */
  public TestOutcome(String name, String status, double millis, List<String> failures) {
    this.name = Objects.requireNonNull(name, "name");
    this.status = Objects.requireNonNull(status, "status");
    this.millis = millis;
    this.failures = List.copyOf(Objects.requireNonNull(failures, "failures"));
  }

  /** Returns its full name. */
  public String name() {
    return name;
  }

  /** Returns {@code passed}, {@code failed} or {@code skipped}. */
  public String status() {
    return status;
  }

  /** Returns how long it took. */
  public double millis() {
    return millis;
  }

  /** Returns what is wrong with it, each with its place and its stack. */
  public List<String> failures() {
    return failures;
  }

  void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeStringField("status", status);
    json.writeNumberField("millis", millis);
    json.writeArrayFieldStart("failures");
    for (String failure : failures) {
      json.writeString(failure);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TestOutcome that
        && name.equals(that.name)
        && status.equals(that.status)
        && Double.compare(millis, that.millis) == 0
        && failures.equals(that.failures);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, status, millis, failures);
  }

  @Override
  public String toString() {
    return "TestOutcome[name="
        + name
        + ", status="
        + status
        + ", millis="
        + millis
        + ", failures="
        + failures
        + "]";
  }
}
