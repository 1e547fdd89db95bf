package dev.footbridge.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Each hostile program, in process with a good one, in a process of its own. */
@Tag("deep")
@Tag("in-process")
class InProcessCorpusTest {
  @Nested
  @Execution(ExecutionMode.CONCURRENT)
  class OnGraalJs {
    @TestFactory
    Stream<DynamicTest> programs() {
      return tests(Mode.GRAALJS);
    }
  }

  @Nested
  @Execution(ExecutionMode.CONCURRENT)
  class OnQuickJs {
    @TestFactory
    Stream<DynamicTest> programs() {
      return tests(Mode.QUICKJS);
    }
  }

  private static Stream<DynamicTest> tests(Mode mode) {
    return Corpus.chosen()
        .map(
            program ->
                DynamicTest.dynamicTest(
                    program.path(), () -> observe(program, mode).check(program, mode)));
  }

  private static Observation observe(HostileProgram program, Mode mode) throws Exception {
    if (program.kind() == Kind.FORGE) {
      return CommandRun.of(program, mode);
    }
    HostProcess process = HostProcess.run(Arena.class, List.of(mode.name(), program.path()));
    List<String> lines = new ArrayList<>(process.out().lines().toList());
    Observation observation = new Observation();
    observation.add(lines);
    if (!lines.contains(Arena.END)) {
      observation.harm(process.end());
    }
    return observation;
  }
}
