package dev.footbridge.isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsException.Kind;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A child that breaks the rules ends, its program is told why, and another one runs. */
@Timeout(180)
class HostileChildTest {
  @ParameterizedTest
  @CsvSource({
    "halt 134, ENGINE_FAILED, crashed (signal 6)",
    "halt 139, ENGINE_FAILED, crashed (signal 11)",
    "halt 3, OUT_OF_MEMORY, ran out of memory",
    "halt 0, ENGINE_FAILED, ended with status 0",
    "garbage, ENGINE_FAILED, was stopped: it sent a message of the unknown kind 255",
    "close, ENGINE_FAILED, was stopped: it closed its end of the channel",
    "flood, ENGINE_FAILED, was stopped: it sent more than it was asked for",
    "strangers, ENGINE_FAILED, was stopped: it sent more than it was asked for",
    "ready, ENGINE_FAILED, was stopped: it sent more than it was asked for",
    "huge, ENGINE_FAILED, was stopped: it sent a message of more than 68157440 characters",
    "leave, ENGINE_FAILED, crashed (signal 11)",
  })
  void itsProgramIsKilledAndNoOther(String action, Kind kind, String reason) throws Exception {
    try (IsolatedRuntime runtime = IsolatedRuntime.of(new EscapedRuntime());
        RunningProgram other = new RunningProgram(runtime);
        RunningProgram hostile = new RunningProgram(runtime)) {
      assertThat(other.evaluate("nothing")).isNull();

      JsException failure = hostile.evaluate(action);

      assertThat(failure).hasMessage("the process that ran the program " + reason);
      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(hostile.evaluate("nothing")).hasMessage(failure.getMessage());
      assertThat(runtime.figures().losses()).containsExactly(entry(reason, 1));
      assertThat(other.evaluate("nothing")).isNull();
      try (RunningProgram next = new RunningProgram(runtime)) {
        assertThat(next.evaluate("nothing")).isNull();
      }
    }
  }
}
