package dev.footbridge.isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.footbridge.engine.environment.ProgramEnvironment;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsRuntimes;
import java.io.File;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A child dies, or no longer listens, at any moment: its program is told, and others go on. */
@Timeout(180)
class ChildDeathTest {
  private static final String CRASHED = "the process that ran the program crashed (signal 9)";

  private static Set<Long> children() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }

  private static void kill(Set<Long> pids) {
    pids.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
  }

  private static void assertGoesOn(IsolatedRuntime runtime, String script) throws Exception {
    try (RunningProgram next = new RunningProgram(runtime)) {
      assertThat(next.evaluate(script)).isNull();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.footbridge.isolated.TestedRuntimes#names")
  void whileItStarts(String name) throws Exception {
    Set<Long> before = children();
    try (IsolatedRuntime runtime = IsolatedRuntime.of(JsRuntimes.named(name));
        RunningProgram program = new RunningProgram(runtime)) {
      CompletableFuture<?> turn = program.begin("1");
      await().until(() -> !before.containsAll(children())); // some of those before may still end
      Set<Long> started = children();
      started.removeAll(before);

      kill(started);

      await().until(turn::isDone);
      assertGoesOn(runtime, "1");
    }
  }

  /** The program runs in the next child; no third one gets it, too. */
  @Test
  void whileItWaits() throws Exception {
    Set<Long> before = children();
    try (IsolatedRuntime runtime = IsolatedRuntime.of(JsRuntimes.named("graaljs"))) {
      runtime.prepare(ProgramEnvironment.MACHINE);
      Set<Long> waiting = children();
      waiting.removeAll(before);
      try (RunningProgram program = new RunningProgram(runtime)) {
        await().until(ChildDeathTest::isChildTaken);

        kill(waiting);

        assertThat(program.evaluate("1")).isNull();
        assertThat(runtime.figures().started()).isEqualTo(3); // with the next one that waits
      }
    }
  }

  private static boolean isChildTaken() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(Arrays::stream)
        .anyMatch(
            frame ->
                frame.getClassName().equals(Children.class.getName())
                    && frame.getMethodName().equals("take"));
  }

  @ParameterizedTest
  @MethodSource("dev.footbridge.isolated.TestedRuntimes#names")
  void betweenTurns(String name) throws Exception {
    Set<Long> before = children();
    try (IsolatedRuntime runtime = IsolatedRuntime.of(JsRuntimes.named(name));
        RunningProgram program = new RunningProgram(runtime)) {
      assertThat(program.evaluate("1")).isNull();
      Set<Long> started = children();
      started.removeAll(before);

      kill(started); // also the one that waits

      assertThat(program.evaluate("2")).hasMessage(CRASHED);
      assertGoesOn(runtime, "1");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.footbridge.isolated.TestedRuntimes#names")
  void inATurn(String name) throws Exception {
    Set<Long> before = children();
    try (IsolatedRuntime runtime = IsolatedRuntime.of(JsRuntimes.named(name));
        RunningProgram program = new RunningProgram(runtime)) {
      assertThat(program.evaluate("1")).isNull();
      CompletableFuture<?> turn = program.begin("for (;;) {}");
      Set<Long> started = children();
      started.removeAll(before);

      kill(started);

      assertThat(turn)
          .failsWithin(Duration.ofSeconds(RunningProgram.PATIENCE_SECONDS))
          .withThrowableOfType(Exception.class)
          .withMessageContaining(CRASHED);
      assertGoesOn(runtime, "1");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.footbridge.isolated.TestedRuntimes#names")
  void whileAHandlerRuns(String name) throws Exception {
    Set<Long> before = children();
    try (IsolatedRuntime runtime = IsolatedRuntime.of(JsRuntimes.named(name));
        RunningProgram program = new RunningProgram(runtime)) {
      assertThat(program.evaluate("1")).isNull();
      Set<Long> started = children();
      started.removeAll(before);
      EchoPlugin.whenHeld(() -> kill(started));

      JsException failure =
          program.evaluate("wx.invokeNativePlugin({ api_name: 'holdSync', data: {} })");

      assertThat(failure).hasMessage(CRASHED);
      assertGoesOn(runtime, "1");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.footbridge.isolated.TestedRuntimes#names")
  void whileItsProgramCloses(String name) throws Exception {
    Set<Long> before = children();
    try (IsolatedRuntime runtime =
        IsolatedRuntime.of(JsRuntimes.named(name)).withSharedChildren(10, 10)) {
      RunningProgram program = new RunningProgram(runtime);
      assertThat(program.evaluate("1")).isNull();
      Set<Long> started = children();
      started.removeAll(before);

      CompletableFuture<?> closing = program.closing();
      kill(started);

      closing.get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertGoesOn(runtime, "1");
    }
  }

  @Test
  void aChildThatIsHaltedIsEndedByTheLimitEvenIfItsPipeIsFull() throws Exception {
    assumeTrue(File.separatorChar == '/', "there are no signals");
    try (IsolatedRuntime runtime =
            IsolatedRuntime.of(new EscapedRuntime()).withTurnLimit(Duration.ofSeconds(2));
        RunningProgram other = new RunningProgram(runtime);
        RunningProgram halted = new RunningProgram(runtime)) {
      assertThat(other.evaluate("nothing")).isNull();
      String pid = String.valueOf(halted.evaluate("pid").getMessage());
      assertThat(new ProcessBuilder("kill", "-STOP", pid).start().waitFor()).isZero();

      JsException failure = halted.evaluate("nothing " + "x".repeat(1 << 20));

      assertThat(failure).hasMessage("the program was stopped: a turn took longer than 2000 ms");
      assertThat(other.evaluate("nothing")).isNull();
    }
  }

  @Test
  void closingEndsAChildThatIsHaltedWhileItsPipeIsFull() throws Exception {
    assumeTrue(File.separatorChar == '/', "there are no signals");
    for (int inAll : List.of(1, 10)) {
      try (IsolatedRuntime runtime =
          IsolatedRuntime.of(new EscapedRuntime()).withSharedChildren(inAll, 1)) {
        RunningProgram halted = new RunningProgram(runtime);
        String pid = String.valueOf(halted.evaluate("pid").getMessage());
        assertThat(new ProcessBuilder("kill", "-STOP", pid).start().waitFor()).isZero();
        CompletableFuture<?> turn = halted.begin("nothing " + "x".repeat(1 << 20));

        halted.closing().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);

        await().until(turn::isDone);
        assertGoesOn(runtime, "nothing");
      }
    }
  }

  @Test
  void closingEndsTheWaitForAChildThatDoesNotBecomeReady() throws Exception {
    assumeTrue(File.separatorChar == '/', "there are no signals");
    Set<Long> before = children();
    try (IsolatedRuntime runtime = IsolatedRuntime.of(new EscapedRuntime())) {
      runtime.prepare(ProgramEnvironment.MACHINE);
      for (long pid : children()) {
        if (!before.contains(pid)) {
          new ProcessBuilder("kill", "-STOP", Long.toString(pid)).start().waitFor();
        }
      }
      RunningProgram waiting = new RunningProgram(runtime);
      CompletableFuture<?> turn = waiting.begin("nothing");

      waiting.closing().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);

      await().until(turn::isDone);
    }
  }
}
