package dev.footbridge.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One program of each kind, isolated; the deep tests run all, in all modes. */
class IsolatedSampleTest {
  @Nested
  @Execution(ExecutionMode.CONCURRENT)
  class OnGraalJs extends IsolatedCorpus {
    OnGraalJs() {
      super(Mode.GRAALJS_ISOLATED, () -> sample("crash/poison-number", "memory/array-push"));
    }
  }

  @Nested
  @Execution(ExecutionMode.CONCURRENT)
  class OnQuickJs extends IsolatedCorpus {
    OnQuickJs() {
      super(
          Mode.QUICKJS_ISOLATED,
          () -> sample("escape/java-globals", "forge/hooks", "stall/index-of"));
    }
  }

  private static Stream<HostileProgram> sample(String... paths) {
    return Stream.of(paths).map(Corpus::program);
  }

  @AfterAll
  static void noProcessIsLeft() {
    assertThat(Leftovers.processes()).as("processes that are left").isEmpty();
  }
}
