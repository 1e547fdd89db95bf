package dev.footbridge.conformance;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.instancio.settings.Keys;
import org.instancio.settings.Settings;

/**
 * The settings of property tests. Each tries {@code -Dfootbridge.tries} values from a random seed,
 * which is printed on failure. {@code -Dfootbridge.seed} sets the seed, to repeat a failure.
 */
final class Tries {
  private static final int COUNT = Integer.getInteger("footbridge.tries", 150);

  private Tries() {}

  /** Returns the settings of a test class, for its {@code @WithSettings}. */
  static Settings settings() {
    return Settings.create().set(Keys.SEED, Long.getLong("footbridge.seed"));
  }

  /** Returns the values to try, shortest first: the first that fails is the easiest to read. */
  static List<String> of(Stream<String> values) {
    return values.limit(COUNT).sorted(Comparator.comparingInt(String::length)).toList();
  }
}
