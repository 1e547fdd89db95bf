package dev.footbridge.isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsException.Kind;
import dev.footbridge.engine.spi.JsRuntimes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A child that may be damaged takes no further program; those in it go on until they end. */
@Timeout(180)
class SharedChildTest {
  private static IsolatedRuntime shared() {
    return IsolatedRuntime.of(new EscapedRuntime()).withSharedChildren(100, 10);
  }

  private static long pid(RunningProgram program) throws Exception {
    return Long.parseLong(String.valueOf(program.evaluate("pid").getMessage()));
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fail ENGINE_FAILED",
        "fail OUT_OF_MEMORY",
        "fail INTERRUPTED",
        "poison",
        "overflow"
      })
  void aDamagedChildIsDrained(String damage) throws Exception {
    try (IsolatedRuntime runtime = shared()) {
      long first = pidOfDamaged(runtime, damage);
      await().until(() -> !isAlive(first));
      assertThat(runtime.figures().losses()).isEmpty();
    }
  }

  /** Damages a child in which another program runs; returns its process. */
  private static long pidOfDamaged(IsolatedRuntime runtime, String damage) throws Exception {
    try (RunningProgram other = new RunningProgram(runtime)) {
      long first = pid(other);
      try (RunningProgram damaging = new RunningProgram(runtime)) {
        assertThat(pid(damaging)).isEqualTo(first);
        assertThat(damaging.evaluate(damage)).isNotNull();
      }
      try (RunningProgram next = new RunningProgram(runtime)) {
        assertThat(pid(next)).isNotEqualTo(first);
      }
      assertThat(pid(other)).isEqualTo(first);
      return first;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fail THROWN", "fail SYNTAX", "nothing"})
  void aChildOfAnOrdinaryFailureIsUsedAgain(String action) throws Exception {
    try (IsolatedRuntime runtime = shared();
        RunningProgram other = new RunningProgram(runtime)) {
      try (RunningProgram failing = new RunningProgram(runtime)) {
        failing.evaluate(action);
      }
      try (RunningProgram next = new RunningProgram(runtime)) {
        assertThat(pid(next)).isEqualTo(pid(other));
      }
    }
  }

  @Test
  void aTurnThatTakesTooLongIsStoppedAlone() throws Exception {
    try (IsolatedRuntime runtime = shared().withTurnLimit(Duration.ofSeconds(1));
        RunningProgram other = new RunningProgram(runtime);
        RunningProgram endless = new RunningProgram(runtime)) {
      long first = pid(other);

      JsException failure = endless.evaluate("endless");

      assertThat(failure.kind()).isEqualTo(Kind.INTERRUPTED);
      assertThat(failure).hasMessage("the program was stopped: a turn took longer than 1000 ms");
      assertThat(pid(other)).isEqualTo(first);
      try (RunningProgram next = new RunningProgram(runtime)) {
        assertThat(pid(next)).isNotEqualTo(first);
      }
    }
  }

  @Test
  void aTurnThatCannotBeStoppedEndsItsChild() throws Exception {
    try (IsolatedRuntime runtime = shared().withTurnLimit(Duration.ofSeconds(1));
        RunningProgram other = new RunningProgram(runtime);
        RunningProgram deaf = new RunningProgram(runtime)) {
      assertThat(other.evaluate("nothing")).isNull();

      JsException failure = deaf.evaluate("deaf");

      assertThat(failure).hasMessage("the program was stopped: a turn took longer than 1000 ms");
      assertThat(other.evaluate("nothing"))
          .hasMessage(
              "the process that ran the program was stopped: a turn took longer than 1000 ms");
      assertThat(runtime.figures().losses())
          .containsOnlyKeys("was stopped: a turn took longer than 1000 ms");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.footbridge.isolated.TestedRuntimes#names")
  void aStoppedProgramLeavesTheOthersInItsChild(String name) throws Exception {
    try (IsolatedRuntime runtime =
            IsolatedRuntime.of(JsRuntimes.named(name)).withSharedChildren(100, 10);
        RunningProgram other = new RunningProgram(runtime)) {
      assertThat(other.evaluate("globalThis.kept = 1")).isNull();
      RunningProgram endless = new RunningProgram(runtime);
      assertThat(endless.evaluate("1")).isNull();
      var turn = endless.begin("for (;;) {}");

      endless.closing().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);

      assertThat(turn).isCompletedExceptionally();
      assertThat(other.evaluate("console.log(kept)")).isNull();
      assertThat(other.lines()).containsExactly("1");
      assertThat(runtime.figures().losses()).isEmpty();
      try (RunningProgram next = new RunningProgram(runtime)) {
        assertThat(next.evaluate("console.log(typeof kept)")).isNull();
      }
      assertThat(runtime.figures().started()).isGreaterThan(1);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.footbridge.isolated.TestedRuntimes#names")
  void aProgramThatTakesAllMemoryLeavesAChildThatIsNotUsedAgain(String name) throws Exception {
    try (IsolatedRuntime runtime =
        IsolatedRuntime.of(JsRuntimes.named(name)).withHeap(64 << 20).withSharedChildren(100, 10)) {
      try (RunningProgram hog = new RunningProgram(runtime)) {
        assertThat(hog.evaluate("let s = 'x'; const all = []; for (;;) all.push(s += s + 'y');"))
            .isNotNull()
            .extracting(JsException::kind)
            .isIn(Kind.OUT_OF_MEMORY, Kind.THROWN); // a string that is too long is a RangeError
        assertThat(
                hog.evaluate(
                    "const more = []; for (;;) more.push(new Array(1e5).fill({}).map(() => ({})));"))
            .isNotNull()
            .extracting(JsException::kind)
            .isEqualTo(Kind.OUT_OF_MEMORY);
      }
      try (RunningProgram next = new RunningProgram(runtime)) {
        assertThat(next.evaluate("console.log('next')")).isNull();
        assertThat(next.lines()).containsExactly("next");
      }
      assertThat(runtime.figures().started()).isGreaterThan(1);
    }
  }
}
