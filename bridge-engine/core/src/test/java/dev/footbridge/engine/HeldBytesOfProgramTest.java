package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.internal.wire.Op;
import dev.footbridge.engine.observe.ProgramListener;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rule X11: what Java holds for one program. */
@Timeout(60)
class HeldBytesOfProgramTest {
  private static final String REFUSED =
      "{\"errMsg\":\"invokeNativePlugin:fail the engine holds too much for the program\","
          + "\"errCode\":1018}";
  private static final String STOPPED =
      "error KILLED what the engine holds for the program (calls, messages, timers) is a quarter"
          + " more than the limit of 10000 bytes (Limits.maxHeldBytes); the program was stopped";

  private final CountDownLatch mayReturn = new CountDownLatch(1);

  private static RunningProgram bounded() {
    return bounded(10_000);
  }

  private static RunningProgram bounded(long bytes) {
    return new RunningProgram(
        b -> b.clock(Clock.system()).limits(Limits.DEFAULT.withMaxHeldBytes(bytes)));
  }

  private static void awaitStopped(RunningProgram run) {
    await().until(() -> run.log.lines().contains("program killed"));
    assertThat(run.log.lines("error ")).containsExactly(STOPPED);
    assertThat(run.js.closedContexts()).isEqualTo(1);
  }

  @Test
  void X11_aCallWhoseParametersDoNotFitFails() throws Exception {
    try (RunningProgram run = bounded()) {
      run.plugin.onAsync =
          req -> {
            mayReturn.await();
            req.ok();
          };
      String long4000 = "{\"text\":\"" + "x".repeat(4_000) + "\"}";
      run.run(
          js -> {
            js.call("async", long4000);
            js.call("async", long4000);
            js.call("async");
          });
      mayReturn.countDown();
      await().until(() -> run.log.lines("ended ").size() == 3);
      assertThat(run.log.lines("ended "))
          .containsExactlyInAnyOrder(
              "ended async " + REFUSED,
              "ended async {\"errMsg\":\"invokeNativePlugin:ok\"}",
              "ended async {\"errMsg\":\"invokeNativePlugin:ok\"}");

      run.program.whenIdle().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);
      run.run(js -> js.call("async", long4000)); // what ended is no longer held
      await().until(() -> run.log.lines("ended ").size() == 4);
      assertThat(run.log.lines("ended ").get(3)).endsWith("{\"errMsg\":\"invokeNativePlugin:ok\"}");
    }
  }

  @Test
  void X11_nothingIsHeldOfCallsThatHaveEnded() throws Exception {
    try (RunningProgram run = bounded()) {
      run.plugin.onAsync = RequestEvent::ok;
      for (int i = 0; i < 100; i++) {
        run.run(js -> js.call("async", "{\"text\":\"" + "x".repeat(1_000) + "\"}"));
        run.program.whenIdle().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
      assertThat(run.log.lines("ended ")).hasSize(100).allMatch(line -> line.endsWith(":ok\"}"));
    }
  }

  @Test
  void X11_aLongNameOfAnApiCounts() throws Exception {
    try (RunningProgram run = bounded()) {
      run.run(js -> js.call("x".repeat(5_000)));
      assertThat(run.log.lines("ended ")).hasSize(1).allMatch(line -> line.endsWith(REFUSED));
    }
  }

  @Test
  void X11_synchronousCallsAreNotHeld() throws Exception {
    try (RunningProgram run = bounded()) {
      run.plugin.onText = req -> "{\"text\":\"" + "x".repeat(9_000) + "\"}";
      AtomicReference<String> answer = new AtomicReference<>();
      run.run(
          js ->
              answer.set(
                  js.raw(Op.CALL_NATIVE_SYNC, "text", "{\"text\":\"" + "x".repeat(9_000) + "\"}")));
      assertThat(answer.get()).endsWith("\"errMsg\":\"invokeNativePlugin:ok\"}");
    }
  }

  @Test
  void X11_aResultThatDoesNotFitIsAFailure() throws Exception {
    try (RunningProgram run = bounded()) {
      run.plugin.onAsync = req -> req.ok(Map.of("text", "x".repeat(5_000)));
      run.run(js -> js.call("async"));
      run.program.whenIdle().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(run.messages()).containsExactly("[2,1," + REFUSED + "]");
    }
  }

  @Test
  void X11_aStateThatDoesNotFitEndsItsCall() throws Exception {
    try (RunningProgram run = bounded()) {
      run.plugin.onAsync = req -> req.sendState(Map.of("text", "x".repeat(5_000)));
      run.run(js -> js.call("async"));
      run.program.whenIdle().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(run.messages()).containsExactly("[2,1," + REFUSED + "]");
    }
  }

  @Test
  void X11_aScriptThatDoesNotFitDoesNotRun() throws Exception {
    try (RunningProgram run = bounded()) {
      CompletableFuture<?> script =
          run.program.evaluate(run.js.source("x".repeat(5_000), js -> {}));
      assertThatThrownBy(script::get)
          .hasMessageContaining(
              "the engine holds too much for the program to let script-0.js wait");
      run.run(js -> {});
    }
  }

  @Test
  void X11_scriptsCountWhileTheyWait() throws Exception {
    try (RunningProgram run = bounded()) {
      for (int i = 0; i < 20; i++) {
        run.program
            .evaluate(run.js.source("x".repeat(4_000), js -> {}))
            .get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    }
  }

  @Test
  void X11_aFloodOfTimersStopsTheProgram() throws Exception {
    try (RunningProgram run = bounded()) {
      AtomicInteger set = new AtomicInteger();
      CompletableFuture<?> script =
          run.program.evaluate(
              run.js.source(
                  js -> {
                    while (!"!exhausted".equals(js.raw(Op.SET_TIMER, null, "60000"))) {
                      set.incrementAndGet();
                    }
                    js.loopForEver();
                  }));
      awaitStopped(run);
      assertThat(set).hasValueLessThan(100);
      assertThatThrownBy(script::get).hasMessageContaining("the program was stopped");
      assertThatThrownBy(run.program.evaluate(run.js.source(js -> {}))::get)
          .hasMessageContaining("Limits.maxHeldBytes");
    }
  }

  @Test
  void X11_timersThatAreClearedAreNotHeld() throws Exception {
    try (RunningProgram run = bounded()) {
      run.run(
          js -> {
            for (int i = 0; i < 1_000; i++) {
              js.setTimer(i, "60000");
              js.clearTimer(i);
            }
          });
      assertThat(run.log.lines()).containsExactly("launched");
    }
  }

  @Test
  void X11_aFloodOfRefusedCallsStopsTheProgram() throws Exception {
    try (RunningProgram run = bounded()) {
      run.start(
          js -> {
            while (!"!exhausted".equals(js.raw(Op.CALL_NATIVE, "nobody's", "{}"))) {
              Thread.onSpinWait();
            }
            js.loopForEver();
          });
      awaitStopped(run);
      assertThat(run.log.lines("ended ")).hasSameSizeAs(run.log.lines("started "));
    }
  }

  @Test
  void X11_eventsThatPileUpStopTheProgram() throws Exception {
    try (RunningProgram run = bounded()) {
      CountDownLatch begun = new CountDownLatch(1);
      run.start(
          js -> {
            begun.countDown();
            js.loopForEver();
          });
      begun.await();
      for (int i = 0; i < 1_000; i++) {
        run.program.emit("tick", Map.of("n", i));
      }
      awaitStopped(run);
    }
  }

  @Test
  void X11_eventsAreHeldUntilTheyAreDelivered() throws Exception {
    try (RunningProgram run = bounded()) {
      for (int i = 0; i < 1_000; i++) {
        run.program.emit("tick", Map.of("n", i));
        run.program.whenIdle().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
      assertThat(run.messages()).hasSize(1_000);
    }
  }

  @Test
  void X11_aHugeConsoleLineReachesListenersShortened() throws Exception {
    AtomicReference<String> line = new AtomicReference<>();
    ProgramListener console =
        new ProgramListener() {
          @Override
          public void console(MiniAppInfo program, String level, String text) {
            line.set(text);
          }
        };
    try (RunningProgram run =
        new RunningProgram(
            b -> b.programListener(console).limits(Limits.DEFAULT.withMaxPayloadChars(10)))) {
      run.run(js -> js.raw(Op.CONSOLE, "log", "0123456789"));
      assertThat(line).hasValue("0123456789");
      run.run(js -> js.raw(Op.CONSOLE, "log", "0123456789a"));
      assertThat(line).hasValue("0123456789… (11 characters)");
    }
  }
}
