package dev.footbridge.runner;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.jvm.TextFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** Where the tests of a file are written, as far as the file's text shows. */
public final class TestPlaces {
  private final List<SpecScan.Definition> tests;
  private final Map<TestName, Integer> places = new HashMap<>();

  private TestPlaces(List<SpecScan.Definition> tests) {
    this.tests = tests;
  }

  /** Reads the places of a file's tests. */
  public static TestPlaces of(TestFileResult result) {
    Objects.requireNonNull(result, "result");
    String text;
    try {
      text = TextFile.read(result.file().path());
    } catch (BridgeConfigurationException e) {
      text = ""; // it may have been deleted meanwhile
    }
    TestPlaces places =
        new TestPlaces(
            SpecScan.of(text).definitions().stream().filter(SpecScan.Definition::isTest).toList());
    places.assign(result.tests());
    return places;
  }

  /**
   * Returns the line of a test, from 1; empty if its name is computed, or it is in another file.
   */
  public OptionalInt line(TestName test) {
    Objects.requireNonNull(test, "test");
    Integer line = places.get(test);
    return line == null ? OptionalInt.empty() : OptionalInt.of(line);
  }

  /** Assigns lines to tests; several of one name get the lines of that name in order. */
  private void assign(List<TestResult> results) {
    Map<String, Integer> used = new HashMap<>();
    for (TestResult result : results) {
      String name = result.name().name();
      List<Integer> lines = lines(name);
      if (!lines.isEmpty()) {
        int nth = used.merge(name, 1, Integer::sum) - 1;
        places.putIfAbsent(result.name(), lines.get(Math.min(nth, lines.size() - 1)));
      }
    }
  }

  private List<Integer> lines(String name) {
    List<Integer> exact = new ArrayList<>();
    List<Integer> beginnings = new ArrayList<>();
    for (SpecScan.Definition test : tests) {
      if (test.isWhole() && test.name().equals(name)) {
        exact.add(test.line());
      } else if (!test.isWhole() && !test.name().isEmpty() && name.startsWith(test.name())) {
        beginnings.add(test.line());
      }
    }
    return exact.isEmpty() ? beginnings.subList(0, Math.min(1, beginnings.size())) : exact;
  }
}
