package dev.footbridge.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.isolated.IsolatedRuntime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Hostile programs, each in a child of its own, among many good ones in shared children: no call of
 * the good ones is lost, and nothing is left behind.
 */
@Tag("deep")
@Tag("isolated")
class HostileSoakTest {
  private static final int GOOD_PROGRAMS = 1000;
  private static final int HOSTILE_PROGRAMS = 50;
  private static final int QUESTIONS = 5;
  private static final int THREADS = 4;
  private static final List<Mode> MODES = List.of(Mode.GRAALJS_ISOLATED, Mode.QUICKJS_ISOLATED);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int WATCHDOG_MINUTES = 20;

  @Test
  void goodProgramsLoseNothingToHostileOnes() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<IsolatedRuntime> runtimes = new ArrayList<>();
    List<Callable<List<String>>> all = new ArrayList<>();
    for (Mode mode : MODES) {
      IsolatedRuntime alone = mode.isolated();
      IsolatedRuntime shared = mode.isolated().withSharedChildren(100, 10);
      runtimes.add(alone);
      runtimes.add(shared);
      for (int i = 0; i < GOOD_PROGRAMS / MODES.size(); i++) {
        all.add(() -> good(shared));
      }
      List<HostileProgram> hostile = hostile(HOSTILE_PROGRAMS / MODES.size());
      for (int i = 0; i < hostile.size(); i++) {
        HostileProgram program = hostile.get(i);
        // Spread over the good ones, from the first to the last.
        all.add(i * all.size() / hostile.size(), () -> hostile(program, alone, shared));
      }
    }

    List<Future<List<String>>> done = threads.invokeAll(all, WATCHDOG_MINUTES, TimeUnit.MINUTES);

    List<String> wrong = new ArrayList<>();
    for (Future<List<String>> each : done) {
      wrong.addAll(each.get());
    }
    runtimes.forEach(IsolatedRuntime::close);
    threads.shutdown();
    assertThat(done).hasSize(GOOD_PROGRAMS + HOSTILE_PROGRAMS);
    assertThat(wrong).isEmpty();
    assertThat(Leftovers.processes()).as("processes that are left").isEmpty();
    assertThat(Leftovers.busyThreads()).as("threads that still work").isEmpty();
    assertThat(Leftovers.proofs()).as("files that are left").isEmpty();
  }

  /** Returns programs of the corpus, from its beginning to its end. */
  private static List<HostileProgram> hostile(int count) {
    List<HostileProgram> programs =
        Corpus.programs().stream().filter(program -> program.kind() != Kind.FORGE).toList();
    return IntStream.range(0, count)
        .mapToObj(i -> programs.get(i * programs.size() / count))
        .toList();
  }

  private static List<String> good(IsolatedRuntime shared) throws InterruptedException {
    List<String> wrong = new ArrayList<>();
    try (GoodProgram program = new GoodProgram(shared, "wx-good")) {
      for (int i = 0; i < QUESTIONS; i++) {
        String answer = program.ask();
        if (answer != null) {
          wrong.add("a good program: " + answer);
        }
      }
    }
    return wrong;
  }

  private static List<String> hostile(
      HostileProgram program, IsolatedRuntime alone, IsolatedRuntime shared)
      throws InterruptedException {
    try (GoodProgram beside = new GoodProgram(shared, "wx-beside")) {
      return Encounter.of(program, alone, beside, PATIENCE).harms().stream()
          .map(harm -> program + ": " + harm)
          .toList();
    }
  }
}
