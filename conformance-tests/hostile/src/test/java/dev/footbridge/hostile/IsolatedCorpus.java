package dev.footbridge.hostile;

import dev.footbridge.isolated.IsolatedRuntime;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Each hostile program in a child of this process, and one good program beside all of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class IsolatedCorpus {
  /** The limits end a program before. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Mode mode;
  private final Supplier<Stream<HostileProgram>> chosen;
  private IsolatedRuntime runtime;
  private IsolatedRuntime patient; // a busy machine must not end the good program
  private GoodProgram beside;

  IsolatedCorpus(Mode mode, Supplier<Stream<HostileProgram>> chosen) {
    this.mode = mode;
    this.chosen = chosen;
  }

  @BeforeAll
  void start() {
    String obstacle =
        mode.place() == Mode.Place.SANDBOXED ? IsolatedRuntime.sandboxObstacle() : null;
    Assumptions.assumeTrue(obstacle == null, obstacle);
    runtime = mode.isolated();
    patient = mode.isolated().withTurnLimit(Duration.ofSeconds(GoodProgram.PATIENCE_SECONDS));
    beside = new GoodProgram(patient, "wx-beside");
  }

  @AfterAll
  void end() {
    if (runtime != null) {
      beside.close();
      patient.close();
      runtime.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> programs() {
    return chosen
        .get()
        .map(
            program ->
                DynamicTest.dynamicTest(
                    program.path(), () -> observe(program).check(program, mode)));
  }

  private Observation observe(HostileProgram program) throws Exception {
    if (program.kind() == Kind.FORGE) {
      return CommandRun.of(program, mode);
    }
    Observation observation = Encounter.of(program, runtime, beside, PATIENCE);
    Leftovers.proofs().forEach(file -> observation.harm("it created " + file));
    Leftovers.remove(Leftovers.proofs());
    return observation;
  }
}
