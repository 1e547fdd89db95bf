package dev.footbridge.conformance;

import java.util.Map;

/**
 * The result of one case on one host.
 *
 * @param test the case
 * @param status the status
 * @param detail why the case was skipped, or how it failed; empty if it passed
 */
public record ConformanceResult(ConformanceCase test, Status status, String detail) {
  /** The status of a case. */
  public enum Status {
    /** The host meets the requirement. */
    PASSED,
    /** The host lacks a capability that the case needs. */
    SKIPPED,
    /** The host does not meet the requirement. */
    FAILED
  }

  /** Returns why {@code test} must be skipped on {@code host}; empty if it can run. */
  public static String reasonToSkip(ConformanceCase test, ConformanceHost host) {
    Map<String, String> lacks = host.lacks();
    for (String need : test.needs()) {
      if (lacks.containsKey(need)) {
        return need + ": " + lacks.get(need);
      }
    }
    return "";
  }

  /** Runs {@code test} against {@code host}, and returns the result, also of a failure. */
  public static ConformanceResult of(ConformanceCase test, ConformanceHost host) {
    String reason = reasonToSkip(test, host);
    if (!reason.isEmpty()) {
      return new ConformanceResult(test, Status.SKIPPED, reason);
    }
    try {
      test.check().run(host);
      return new ConformanceResult(test, Status.PASSED, "");
    } catch (Exception | AssertionError e) {
      return new ConformanceResult(test, Status.FAILED, String.valueOf(e.getMessage()));
    }
  }
}
