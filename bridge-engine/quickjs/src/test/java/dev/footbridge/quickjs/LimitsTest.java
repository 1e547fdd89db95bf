package dev.footbridge.quickjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsException.Kind;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that exceeds a limit ends in a clear error, and the next one runs (rule X4). */
@Timeout(60)
class LimitsTest {
  private static final QuickJsRuntime RUNTIME = new QuickJsRuntime();
  private static final QuickJsRuntime SMALL = RUNTIME.withMemoryLimit(4 << 20);

  @AfterEach
  void theNextProgramIsUnharmed() throws Exception {
    try (OneProgram next = OneProgram.of(SMALL)) {
      assertThat(next.evaluate("if ([1, 2].map((x) => x + 1)[1] !== 3) throw 1")).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "function deeper() { return deeper() + 1; } deeper()",
        "const o = { toString() { return `${o}`; } }; String(o)",
        "const a = []; let b = a; for (let i = 0; i < 1e5; i++) { b[0] = []; b = b[0]; }"
            + " JSON.stringify(a)",
        "JSON.parse('['.repeat(1e6))"
      })
  void deepRecursionIsAnErrorThatTheProgramSurvives(String script) throws Exception {
    try (OneProgram program = OneProgram.of(RUNTIME)) {
      JsException failure = program.evaluate(script);
      assertThat(failure).hasMessageContaining("stack overflow");
      assertThat(failure.kind()).isEqualTo(Kind.THROWN);
      assertThat(failure.jsStack().lines()).hasSizeLessThanOrEqualTo(10);
      assertThat(program.evaluate("1")).isNull();
    }
  }

  @Test
  void anErrorOfDeepRecursionCanBeCaught() throws Exception {
    try (OneProgram program = OneProgram.of(RUNTIME)) {
      assertThat(program.evaluate("function f() { f(); } try { f(); } catch {}")).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (;;) {}",
        "for (;;) { try { for (;;) {} } catch {} }",
        "Promise.resolve().then(() => { for (;;) {} })",
        "(async () => { for (;;) await 1; })()",
        "/(a*)*b/.test('a'.repeat(50))"
      })
  void anEndlessLoopIsInterrupted(String script) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    try (OneProgram program =
        new OneProgram(
            RUNTIME,
            (op, id, name, payload, envelope) -> {
              begun.countDown();
              return null;
            })) {
      Future<@Nullable JsException> turn = program.begin("host(0, 0);" + script);
      begun.await();
      program.interrupt();
      assertThat(turn.get()).hasMessage("the program was stopped");
      assertThat(turn.get().kind()).isEqualTo(Kind.INTERRUPTED);
    }
  }

  @Test
  void anInterruptBetweenTurnsIsNotForgotten() throws Exception {
    try (OneProgram program = OneProgram.of(RUNTIME)) {
      program.interrupt();
      assertThat(program.evaluate("for (;;) {}").kind()).isEqualTo(Kind.INTERRUPTED);
    }
  }

  @Test
  void aTurnBeyondTheTimeLimitIsInterrupted() throws Exception {
    try (OneProgram program = OneProgram.of(RUNTIME.withTurnLimit(Duration.ofMillis(50)))) {
      JsException failure = program.evaluate("for (;;) {}");
      assertThat(failure).hasMessage("the program was stopped, or its turn took longer than 50 ms");
      assertThat(failure.kind()).isEqualTo(Kind.INTERRUPTED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'x'.repeat(16 << 20)",
        "const kept = []; while (kept.length < 16) kept.push(new Uint8Array(1 << 20))",
        "const kept = []; for (let i = 0; i < 1 << 20; i++) kept.push({ i })",
        "const map = new Map(); for (let i = 0; i < 1 << 20; i++) map.set(i, `${i}`)"
      })
  void exceedingTheMemoryLimitIsAnError(String script) throws Exception {
    try (OneProgram program = OneProgram.of(SMALL)) {
      JsException failure = program.evaluate(script);
      assertThat(failure).hasMessage("the program is out of memory");
      assertThat(failure.kind()).isEqualTo(Kind.OUT_OF_MEMORY);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"'pay', t", "t", "'pay', '{}', t"})
  void X4_aTurnThatPassesTextToTheHostWithoutEndIsStopped(String texts) throws Exception {
    try (OneProgram program = OneProgram.of(RUNTIME)) {
      JsException failure =
          program.evaluate(
              "const t = 'x'.repeat(1 << 20); for (;;) host(1, 1, %s)".formatted(texts));
      assertThat(failure)
          .hasMessageMatching(
              "the program passed more than \\d+ MiB of text to its host and back in one turn, which"
                  + " is freed only when the turn ends; the program was stopped");
      assertThat(failure.kind()).isEqualTo(Kind.OUT_OF_MEMORY);
    }
  }

  @Test
  void whatATurnPassesToTheHostCountsForThatTurnOnly() throws Exception {
    long megabytes = Runtime.getRuntime().maxMemory() / (4 << 20);
    try (OneProgram program = OneProgram.of(RUNTIME)) {
      String script =
          "{ const t = 'x'.repeat(1 << 19); for (let i = 0; i < %d; i++) host(1, 1, 'pay', t) }"
              .formatted(Math.min(512, megabytes) * 2 / 3);
      for (int turn = 0; turn < 2; turn++) {
        assertThat(program.evaluate(script)).isNull();
      }
    }
  }

  @Test
  void garbageDoesNotCount() throws Exception {
    try (OneProgram program = OneProgram.of(SMALL)) {
      assertThat(program.evaluate("for (let i = 0; i < 16; i++) new Uint8Array(1 << 20)")).isNull();
    }
  }

  @Test
  void invalidLimitsAreRefused() {
    assertThatThrownBy(() -> RUNTIME.withMemoryLimit(5))
        .hasMessage("the memory limit should be 1 MiB (1048576 bytes) or more, but is 5");
    assertThatThrownBy(() -> RUNTIME.withTurnLimit(Duration.ofMillis(-1)))
        .hasMessage("the turn limit should be 1 ms or more, or zero for none, but is PT-0.001S");
  }
}
