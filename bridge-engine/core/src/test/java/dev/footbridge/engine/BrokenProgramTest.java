package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsException.Kind;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rule X4: a program whose JavaScript cannot go on ends at once, and frees what it has. */
@Timeout(60)
class BrokenProgramTest {
  private static RunningProgram program() {
    return new RunningProgram(b -> b.clock(Clock.system()));
  }

  private static JsException failure(Kind kind) {
    return new JsException(kind, "it failed", null, "");
  }

  @Test
  void X4_itsContextIsFreedAndItsCallsEndAndItCountsAsKilled() throws Exception {
    for (Kind kind : List.of(Kind.OUT_OF_MEMORY, Kind.ENGINE_FAILED, Kind.INTERRUPTED)) {
      try (RunningProgram run = program()) {
        run.plugin.onAsync = req -> {};
        CompletableFuture<?> idle = run.program.whenIdle();
        CompletableFuture<?> script =
            run.program.evaluate(
                run.js.source(
                    js -> {
                      js.call("async");
                      js.setTimer(1, "60000");
                      throw failure(kind);
                    }));
        assertThatThrownBy(script::get).hasMessageContaining("it failed");
        await().until(() -> run.log.lines().contains("program killed")); // without a close

        assertThat(run.log.lines())
            .containsExactly(
                "launched",
                "started async",
                "error KILLED it failed",
                "ended async {\"errMsg\":\"invokeNativePlugin:fail closed\",\"errCode\":1010}",
                "program killed");
        assertThat(run.js.closedContexts()).isEqualTo(1);
        assertThat(run.program.isIdle()).isTrue();
        idle.get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);
        run.program.closeAsync().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    }
  }

  @Test
  void X4_itEndsAlsoIfAMessageBrokeIt() {
    try (RunningProgram run = program()) {
      run.js.onMessage(
          (js, message) -> {
            if (message.startsWith("[6,")) {
              throw failure(Kind.OUT_OF_MEMORY);
            }
          });
      run.program.emit("tick", null);
      await().until(() -> run.log.lines().contains("program killed"));
      assertThat(run.log.lines("error ")).containsExactly("error KILLED it failed");
    }
  }

  @Test
  void X4_aLaterScriptFailsForTheSameReason() throws Exception {
    try (RunningProgram run = program()) {
      run.start(
          js -> {
            throw failure(Kind.OUT_OF_MEMORY);
          });
      await().until(() -> run.log.lines().contains("program killed"));
      assertThatThrownBy(run.program.evaluate(run.js.source(js -> {}))::get)
          .cause()
          .isInstanceOf(JsException.class)
          .hasMessage("it failed");
    }
  }

  @Test
  void X4_aScriptThatWaitsBehindAnInterruptedOneWasNotRun() throws Exception {
    try (RunningProgram run = program()) {
      run.start(
          js -> {
            throw failure(Kind.INTERRUPTED);
          });
      await().until(() -> run.log.lines().contains("program killed"));
      assertThatThrownBy(run.program.evaluate(run.js.source(js -> {}))::get)
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the program was closed before script-1.js ran")
          .hasRootCauseMessage("it failed");
    }
  }

  @Test
  void X4_aRuntimeThatFailsWhileItReportsAFailureCompletesTheFuture() throws Exception {
    try (RunningProgram run = program()) {
      run.js.onMessage(
          (js, message) -> {
            if (message.startsWith("[5,")) { // the program's error hooks are called
              throw new OutOfMemoryError("no room");
            }
          });
      CompletableFuture<?> script =
          run.program.evaluate(
              run.js.source(
                  js -> {
                    throw new JsException(Kind.THROWN, "Error: a", null, "");
                  }));
      assertThatThrownBy(() -> script.get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS))
          .hasMessageContaining("the runtime failed: java.lang.OutOfMemoryError: no room");
      await().until(() -> run.log.lines().contains("program killed"));
    }
  }

  @Test
  void R6_aPlaceThatNoFileHasLosesNoError() throws Exception {
    try (RunningProgram run = program()) {
      CompletableFuture<?> script =
          run.program.evaluate(
              run.js.source(
                  js -> {
                    throw new JsException(
                        Kind.THROWN, "TypeError: not a function", "script-0.js:99999999999:1", "");
                  }));
      assertThatThrownBy(() -> script.get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS))
          .hasMessageContaining("not a function");
      assertThat(run.log.lines("error ")).hasSize(1);
    }
  }
}
