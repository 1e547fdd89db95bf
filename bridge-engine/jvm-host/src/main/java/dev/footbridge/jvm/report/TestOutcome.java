package dev.footbridge.jvm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/**
 * The result of one test.
 *
 * @param name the test's full name
 * @param status {@code passed}, {@code failed} or {@code skipped}
 * @param millis how long it took
 * @param failures the failures, each with its place and its stack
 */
public record TestOutcome(String name, String status, double millis, List<String> failures) {
  /** Copies the list. */
  public TestOutcome {
    failures = List.copyOf(failures);
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
}
