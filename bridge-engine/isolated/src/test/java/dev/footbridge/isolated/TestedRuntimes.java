package dev.footbridge.isolated;

import java.util.stream.Stream;

/** The runtimes that tests run in children. */
final class TestedRuntimes {
  private TestedRuntimes() {}

  /** Returns their names: all of them with {@code -Plong}, otherwise the one that starts fast. */
  static Stream<String> names() {
    return Boolean.getBoolean("footbridge.long")
        ? Stream.of("graaljs", "quickjs")
        : Stream.of("quickjs");
  }
}
