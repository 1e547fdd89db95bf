package dev.footbridge.runner;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.engine.spi.JsSource;
import java.util.List;
import java.util.regex.Pattern;

/** Selects tests by a pattern in the file's path and the test's full name. */
final class PatternFilter implements TestFilter {
  private final Pattern pattern;
  private final List<List<String>> words;

  PatternFilter(Pattern pattern) {
    this.pattern = pattern;
    words = PatternWords.of(pattern);
  }

  @Override
  public boolean wants(TestFile file, TestName test) {
    return pattern.matcher(file.name() + " " + test.suite() + " " + test.name()).find();
  }

  @Override
  public boolean mayWantTestsOf(TestFile file) {
    if (words.stream().anyMatch(List::isEmpty)) {
      return true; // it could match anything
    }
    List<SpecScan> scans;
    try {
      scans =
          file.sources(file.program() != null).stream()
              .map(JsSource::text)
              .map(SpecScan::of)
              .toList();
    } catch (BridgeConfigurationException e) {
      return true; // the run reports it
    }
    return scans.stream().anyMatch(scan -> !scan.isComplete())
        || words.stream().anyMatch(all -> all.stream().allMatch(word -> isIn(word, file, scans)));
  }

  /** Returns whether a word without spaces is in the path, or in the name of a test or suite. */
  private static boolean isIn(String word, TestFile file, List<SpecScan> scans) {
    return file.name().contains(word)
        || scans.stream()
            .flatMap(scan -> scan.names().stream())
            .anyMatch(name -> name.contains(word));
  }
}
