package dev.footbridge.conformance;

import dev.footbridge.conformance.ConformanceCase.Check;
import dev.footbridge.conformance.ConformanceCase.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects cases that are written in Java. */
final class JavaCases {
  private final Set<String> needs;
  private final List<ConformanceCase> cases = new ArrayList<>();

  /** Collects cases that every host runs. */
  JavaCases() {
    this(Set.of());
  }

  /** Collects cases that need optional capabilities. */
  JavaCases(Set<String> needs) {
    this.needs = needs;
  }

  JavaCases required(String rule, String title, Check check) {
    return required(rule, title, "", check);
  }

  /** Adds a case that answers the complaints named in {@code source}. */
  JavaCases required(String rule, String title, String source, Check check) {
    cases.add(new ConformanceCase(rule, Level.REQUIRED, title, source, needs, check));
    return this;
  }

  List<ConformanceCase> all() {
    return List.copyOf(cases);
  }
}
