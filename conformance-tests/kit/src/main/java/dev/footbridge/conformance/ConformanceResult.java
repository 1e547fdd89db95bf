package dev.footbridge.conformance;

import java.util.Map;

/**
 * What came of one case against one host.
 *
 * @param test the case
 * @param status what came of it
 * @param detail why it was skipped or how it failed; empty if it passed
 */
public record ConformanceResult(ConformanceCase test, Status status, String detail) {
  /** What can come of a case. */
  public enum Status {
    /** The host does what is asked for. */
    PASSED,
    /** The host lacks a capability that the case needs. */
    SKIPPED,
    /** The host does not do what is asked for. */
    FAILED
  }

  /** Returns why {@code host} cannot be put to {@code test}; empty if it can. */
  public static String reasonToSkip(ConformanceCase test, ConformanceHost host) {
    Map<String, String> lacks = host.lacks();
    for (String need : test.needs()) {
      if (lacks.containsKey(need)) {
        return need + ": " + lacks.get(need);
      }
    }
    return "";
  }

  /** Runs {@code test} against {@code host}, and takes note of whatever comes of it. */
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
