package dev.footbridge.isolated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsException.Kind;
import dev.footbridge.engine.spi.JsRuntimes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs in child processes, and what happens to them. */
@Timeout(180)
class IsolatedRuntimeTest {
  private static IsolatedRuntime runtime(String name) {
    return IsolatedRuntime.of(JsRuntimes.named(name));
  }

  @ParameterizedTest
  @MethodSource("dev.footbridge.isolated.TestedRuntimes#names")
  void callsAndResultsCrossAsInProcess(String name) throws Exception {
    try (IsolatedRuntime runtime = runtime(name);
        RunningProgram program = new RunningProgram(runtime)) {
      assertThat(
              program.evaluate(
                  """
                  const data = { text: '\\ud83d \\0 é' };
                  const call = (api_name, rest) =>
                    wx.invokeNativePlugin({ api_name, data, ...rest });
                  const tell = (result) => console.log(result.text === data.text);
                  call('echo', { success: tell });
                  call('echoSync', { success: tell });
                  """))
          .isNull();
      program.awaitIdle();
      assertThat(program.errors()).isEmpty();
      assertThat(program.lines()).containsExactly("true", "true");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.footbridge.isolated.TestedRuntimes#names")
  void aTurnThatTakesTooLongEndsItsProgramAndNoOther(String name) throws Exception {
    try (IsolatedRuntime runtime = runtime(name).withTurnLimit(Duration.ofSeconds(1));
        RunningProgram other = new RunningProgram(runtime);
        RunningProgram endless = new RunningProgram(runtime)) {
      assertThat(other.evaluate("console.log('before')")).isNull();

      JsException failure = endless.evaluate("for (;;) {}");

      assertThat(failure)
          .hasMessage("the program was stopped: a turn took longer than 1000 ms")
          .extracting(JsException::kind)
          .isEqualTo(Kind.INTERRUPTED);
      assertThat(other.evaluate("console.log('after')")).isNull();
      assertThat(other.lines()).containsExactly("before", "after");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.footbridge.isolated.TestedRuntimes#names")
  void aProgramThatTakesAllMemoryEndsAloneAndIsNamed(String name) throws Exception {
    try (IsolatedRuntime runtime = runtime(name).withHeap(64 << 20);
        RunningProgram hog = new RunningProgram(runtime)) {
      JsException failure =
          hog.evaluate(
              "const all = []; for (;;) all.push(new Array(1e5).fill({}).map(() => ({})));");

      assertThat(failure).isNotNull();
      assertThat(failure.kind()).isEqualTo(Kind.OUT_OF_MEMORY);
      assertThat(hog.errors())
          .singleElement()
          .extracting(ScriptError::kind)
          .isEqualTo(ScriptError.Kind.KILLED);
      try (RunningProgram next = new RunningProgram(runtime)) {
        assertThat(next.evaluate("console.log('next')")).isNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.footbridge.isolated.TestedRuntimes#names")
  void closingStopsWhatDoesNotEnd(String name) throws Exception {
    try (IsolatedRuntime runtime = runtime(name)) {
      RunningProgram program = new RunningProgram(runtime);
      assertThat(program.evaluate("1")).isNull();
      var turn = program.begin("Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1)");

      program.closing().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);

      assertThat(turn).isCompletedExceptionally();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.footbridge.isolated.TestedRuntimes#names")
  void programsThatShareAChildRunSideBySideAndOneAfterTheOther(String name) throws Exception {
    try (IsolatedRuntime runtime = runtime(name).withSharedChildren(100, 2)) {
      for (int i = 0; i < 3; i++) {
        try (RunningProgram one = new RunningProgram(runtime);
            RunningProgram other = new RunningProgram(runtime)) {
          assertThat(one.evaluate("var kept = 1; console.log(typeof leaked)")).isNull();
          assertThat(other.evaluate("var leaked = 1; console.log(typeof kept)")).isNull();
          assertThat(one.lines()).containsExactly("undefined");
          assertThat(other.lines()).containsExactly("undefined");
        }
      }
    }
  }
}
