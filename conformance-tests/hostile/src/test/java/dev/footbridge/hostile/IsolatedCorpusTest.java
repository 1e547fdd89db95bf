package dev.footbridge.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The whole corpus isolated and sandboxed; nothing is left in this process or beside it. */
@Tag("deep")
@Tag("isolated")
class IsolatedCorpusTest {
  private static ChildMemory memory;

  @BeforeAll
  static void watchMemory() {
    memory = ChildMemory.watch();
  }

  @AfterAll
  static void nothingIsLeft() {
    memory.stop();
    assertThat(memory.mostBytes())
        .as("the most memory of a child")
        .isLessThanOrEqualTo(ChildMemory.BOUND_BYTES);
    assertThat(Leftovers.processes()).as("processes that are left").isEmpty();
    assertThat(Leftovers.busyThreads()).as("threads that still work").isEmpty();
  }

  @Nested
  @Execution(ExecutionMode.CONCURRENT)
  class OnGraalJs extends IsolatedCorpus {
    OnGraalJs() {
      super(Mode.GRAALJS_ISOLATED, Corpus::chosen);
    }
  }

  @Nested
  @Execution(ExecutionMode.CONCURRENT)
  class OnQuickJs extends IsolatedCorpus {
    OnQuickJs() {
      super(Mode.QUICKJS_ISOLATED, Corpus::chosen);
    }
  }

  @Nested
  @Execution(ExecutionMode.CONCURRENT)
  class SandboxedOnGraalJs extends IsolatedCorpus {
    SandboxedOnGraalJs() {
      super(Mode.GRAALJS_SANDBOXED, Corpus::chosen);
    }
  }

  @Nested
  @Execution(ExecutionMode.CONCURRENT)
  class SandboxedOnQuickJs extends IsolatedCorpus {
    SandboxedOnQuickJs() {
      super(Mode.QUICKJS_SANDBOXED, Corpus::chosen);
    }
  }
}
