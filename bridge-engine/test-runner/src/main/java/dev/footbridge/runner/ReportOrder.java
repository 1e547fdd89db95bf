package dev.footbridge.runner;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows the reports of a test program, which come in a fixed order: the definitions, then for
 * each test its start and its end, and one end of all. A program that has changed Jasmine, or what
 * Jasmine uses, may bring about others.
 */
final class ReportOrder {
  private enum Step {
    DEFINED,
    STARTED,
    DONE
  }

  private final Map<String, Step> tests = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> suites = new HashSet<>(); // that have started
  private boolean defined;
  private boolean ended;

  /** Takes the next report. Returns why it cannot be the next one; null if it can. */
  @Nullable String fault(TestReport report) {
    if (ended) {
      return "a report after the end";
    }
    return switch (report.type()) {
      case "taken", "afterAll" -> null;
      case "defined" -> defined(Objects.requireNonNull(report.specs()));
      case "started" -> step(report, Step.DEFINED, Step.STARTED, "was started again");
      case "done" -> step(report, Step.STARTED, Step.DONE, "ended without a start");
      case "suiteStarted" -> suites.add(report.id()) ? null : "a suite was started again";
      case "suiteDone" -> suites.contains(report.id()) ? null : "a suite ended without a start";
      case "end" -> end();
      default -> "an unknown report";
    };
  }

  private @Nullable String defined(List<TestReport.Spec> specs) {
    if (defined) {
      return "the tests were defined again";
    }
    defined = true;
    for (TestReport.Spec spec : specs) {
      names.put(spec.id(), spec.name());
      if (tests.put(spec.id(), Step.DEFINED) != null) {
        return "'" + spec.name() + "' was defined twice";
      }
    }
    return null;
  }

  private @Nullable String step(TestReport report, Step from, Step to, String otherwise) {
    String id = String.valueOf(report.id());
    Step now = tests.get(id);
    if (now == null) {
      return "a test that was not defined";
    }
    tests.put(id, to);
    return now == from ? null : "'" + names.get(id) + "' " + otherwise;
  }

  private @Nullable String end() {
    ended = true;
    if (!defined) {
      return "an end without tests";
    }
    return tests.entrySet().stream()
        .filter(test -> test.getValue() != Step.DONE)
        .findFirst()
        .map(test -> "'" + names.get(test.getKey()) + "' did not end")
        .orElse(null);
  }
}
