package dev.footbridge.junit5;

import java.util.List;
import java.util.stream.Collectors;

/** Fails a test because of violations by its program or its plugins. */
final class ViolationsError extends AssertionError {
  private static final long serialVersionUID = 1L;

  ViolationsError(List<Finding> findings) {
    super(text(findings));
  }

  private static String text(List<Finding> findings) {
    String names =
        findings.stream()
            .map(finding -> "Violation." + finding.violation())
            .distinct()
            .collect(Collectors.joining(", "));
    String annotation = names.contains(",") ? "{" + names + "}" : names;
    return findings.stream().map(Finding::text).collect(Collectors.joining("\n\n"))
        + "\n\n  if this is intended: @AllowViolation("
        + annotation
        + ")";
  }
}
