package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.util.RawValue;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.internal.call.StateGate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The threads of one program, idleness, and misbehaving listeners and hosts. */
@Timeout(60)
class ProgramTest {
  @Test
  void T3_waitingForOwnWorkIsRefusedWithTheMethodsName() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      List<String> refusals = new ArrayList<>();
      TestPlugin.Async waiting =
          req -> {
            try {
              run.clock.advance(Duration.ofSeconds(1));
            } catch (IllegalStateException e) {
              refusals.add(e.getMessage());
            }
            req.ok();
          };
      run.plugin.onAsync = waiting;
      run.plugin.onText =
          req -> {
            waiting.handle(req);
            return null;
          };

      run.runToIdle(js -> js.callSync("text"));
      run.runToIdle(js -> js.call("async"));

      assertThat(refusals)
          .containsExactly(
              "ManualClock.advance waits for the program's JS thread and was called on it: this"
                  + " would deadlock; call it on another thread (rule T3)",
              "ManualClock.advance waits for a handler and was called on it: this would deadlock"
                  + "; call it on another thread (rule T3)");
    }
  }

  @Test
  void T3_theProgramsFuturesAreNotWaitedForOnItsOwnThreads() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      List<String> refusals = new ArrayList<>();
      TestPlugin.Async waiting =
          req -> {
            CompletableFuture<?> idle = run.program.whenIdle();
            refusals.add(refusal(idle::join));
            refusals.add(refusal(idle::get));
            refusals.add(refusal(() -> idle.get(1, TimeUnit.MINUTES)));
            refusals.add(refusal(() -> idle.thenApply(done -> 1).join()));
            CompletableFuture<?> refused =
                new CompletableFuture<>(); // else the script may have ended
            refusals.add(refusal(run.program.evaluate(run.js.source(js -> refused.join()))::join));
            refused.complete(null);
            req.ok();
          };
      run.plugin.onAsync = waiting;
      run.plugin.onText =
          req -> {
            waiting.handle(req);
            return null;
          };

      run.runToIdle(js -> js.callSync("text"));
      run.runToIdle(js -> js.call("async"));

      List<String> expected = new ArrayList<>();
      for (String work : List.of("the program's JS thread", "a handler")) {
        String says =
            " waits for "
                + work
                + " and was called on it: this would deadlock; call it on another thread"
                + " (rule T3)";
        expected.addAll(Collections.nCopies(4, "MiniProgram.whenIdle" + says));
        expected.add("MiniProgram.evaluate" + says);
      }
      assertThat(refusals).containsExactlyElementsOf(expected);
    }
  }

  @Test
  void T3_theEndIsNotWaitedForInATurn() throws Exception {
    RunningProgram run = new RunningProgram();
    AtomicReference<String> refusal = new AtomicReference<>();
    CompletableFuture<?> idle = run.program.whenIdle();
    idle.get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);
    run.run(
        js -> {
          idle.join(); // complete, so it does not wait
          refusal.set(refusal(run.program.closeAsync()::join));
        });
    run.close();
    assertThat(refusal.get())
        .startsWith("MiniProgram.closeAsync waits for the program's JS thread");
  }

  private static String refusal(Callable<?> wait) {
    try {
      return "did not refuse, but gave " + wait.call();
    } catch (IllegalStateException e) {
      return String.valueOf(e.getMessage());
    } catch (Exception e) {
      return "did not refuse, but threw " + e;
    }
  }

  @Test
  void T2_callsBehindASlowOneAreReportedOnceEach() throws Exception {
    CountDownLatch mayEnd = new CountDownLatch(1);
    try (RunningProgram run =
        new RunningProgram(
            b ->
                b.clock(Clock.system())
                    .limits(Limits.DEFAULT.withStallAfter(Duration.ofMillis(20))))) {
      run.plugin.onAsync =
          req -> {
            mayEnd.await();
            req.ok();
          };
      run.run(
          js -> {
            js.call("async");
            js.call("other");
          });
      await().until(() -> run.log.lines("stalled").size() == 1);
      run.run(js -> js.call("stage"));
      await().until(() -> run.log.lines("stalled").size() == 2);
      mayEnd.countDown();

      assertThat(run.log.lines("stalled"))
          .containsExactly("stalled other behind async", "stalled stage behind async");
    }
  }

  @Test
  void T2_aCallBehindTheNextSlowOneIsReportedToo() throws Exception {
    CountDownLatch firstMayEnd = new CountDownLatch(1);
    CountDownLatch secondRuns = new CountDownLatch(1);
    CountDownLatch secondMayEnd = new CountDownLatch(1);
    try (RunningProgram run =
        new RunningProgram(
            b ->
                b.clock(Clock.system())
                    .limits(Limits.DEFAULT.withStallAfter(Duration.ofMillis(20))))) {
      run.plugin.onAsync = req -> firstMayEnd.await();
      run.plugin.onOther =
          req -> {
            secondRuns.countDown();
            secondMayEnd.await();
          };
      run.run(
          js -> {
            js.call("async");
            js.call("other");
            js.call("stage");
          });
      await().until(() -> run.log.lines("stalled").size() == 2);

      firstMayEnd.countDown();
      assertThat(secondRuns.await(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      run.run(js -> js.call("endless"));
      await().until(() -> run.log.lines("stalled").size() == 3);
      secondMayEnd.countDown();

      assertThat(run.log.lines("stalled"))
          .containsExactly(
              "stalled other behind async",
              "stalled stage behind async",
              "stalled endless behind other");
    }
  }

  @Test
  void T5_aThreadThatMustNotWaitFailsItsCallPastTheLargerLimit() throws Exception {
    try (RunningProgram run = new RunningProgram(b -> b.host(new ImpatientHost()))) {
      CountDownLatch flooded = new CountDownLatch(1);
      run.plugin.onAsync =
          req -> {
            for (int i = 0; i <= StateGate.MOST_UNBLOCKED; i++) {
              req.sendState(Map.of("i", i));
            }
            flooded.countDown();
          };
      run.runToIdle(
          js -> {
            js.call("async");
            flooded.await();
          });

      assertThat(run.messages()).hasSize(StateGate.MOST_UNBLOCKED + 1);
      assertThat(run.messages())
          .last()
          .isEqualTo(
              "[2,1,{\"errMsg\":\"invokeNativePlugin:fail 10000 states wait to be delivered, no"
                  + " more are allowed\",\"errCode\":1017}]");
    }
  }

  @Test
  void T7_theWorkOfAReleasedSenderCountsAtOnce() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onAsync =
          req -> {
            for (int i = 0; i < 3 * StateGate.MOST; i++) {
              req.sendState(Map.of("i", i));
            }
            req.ok();
          };

      run.runToIdle(js -> js.call("async"));

      assertThat(run.messages()).hasSize(3 * StateGate.MOST + 1);
    }
  }

  @Test
  void anExecutorThatRefusesFailsOnlyTheCall() throws Exception {
    for (RuntimeException refusal :
        List.of(new RejectedExecutionException(), new IllegalStateException())) {
      try (RunningProgram run =
          new RunningProgram(
              b ->
                  b.clock(Clock.system())
                      .executor(
                          "worker",
                          task -> {
                            throw refusal;
                          }))) {
        run.run(js -> js.call("worker"));
        run.program.whenIdle().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(run.messages())
            .containsExactly(
                "[2,1,{\"errMsg\":\"invokeNativePlugin:fail the host takes no more work\","
                    + "\"errCode\":1015}]");
      }
    }
  }

  @Test
  void aRuntimeThatDoesNotStartFailsEveryScript() {
    FakeRuntime broken = new FakeRuntime().failsToStart(new IllegalStateException("no memory"));
    try (RunningProgram run = new RunningProgram(broken, b -> {})) {
      assertThatThrownBy(() -> run.run(js -> {}))
          .hasMessageContaining("the runtime does not start: ")
          .hasMessageContaining("no memory");
      assertThat(run.log.lines("error")).hasSize(1);
    }
  }

  @Test
  void aRuntimeThatFailsIsReportedAndTheProgramCanBeClosed() {
    try (RunningProgram run = new RunningProgram()) {
      assertThatThrownBy(
              () ->
                  run.run(
                      js -> {
                        throw new AssertionError("a defect");
                      }))
          .hasMessageContaining("the runtime failed: ");
    }
  }

  @Test
  void T1_aRuntimeThatAsksForAStackGetsAThreadOfItsOwn() throws Exception {
    try (RunningProgram run = new RunningProgram(new FakeRuntime().stackBytes(1 << 20), b -> {})) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        run.run(js -> threads.add(Thread.currentThread()));
      }
      assertThat(threads).containsOnly(threads.get(0));
      assertThat(threads.get(0).getName()).isEqualTo("footbridge-js-wx-test");
      run.program.closeAsync().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);
      threads.get(0).join(TimeUnit.SECONDS.toMillis(RunningProgram.PATIENCE_SECONDS));
      assertThat(threads.get(0).isAlive()).isFalse();
    }
  }

  @Test
  void aHostEventIsDelivered() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.program.emit("net", Map.of("up", true));
      run.clock.awaitIdle();
      assertThat(run.messages()).containsExactly("[6,0,{\"name\":\"net\",\"data\":{\"up\":true}}]");
      assertThatThrownBy(() -> run.program.emit("net", 3))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("event 'net': the data must be a JSON object, but is a number");
    }
  }

  @Test
  void X5_aHostEventsDataHasLimits() throws Exception {
    Limits limits = Limits.DEFAULT.withMaxPayloadChars(20).withMaxDepth(2);
    try (RunningProgram run = new RunningProgram(b -> b.limits(limits))) {
      assertThatThrownBy(() -> run.program.emit("net", Map.of("a", "x".repeat(13))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("event 'net': the data has 21 characters, 20 are allowed");
      Object deep = Map.of("a", Map.of("b", List.of()));
      for (Object data : List.of(deep, Map.of("a", new RawValue("{\"b\":[]}")))) {
        assertThatThrownBy(() -> run.program.emit("net", data))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("event 'net': the data is nested deeper than the 2 levels allowed");
      }
      run.program.emit("net", Map.of("a", "x".repeat(12)));
      run.clock.awaitIdle();
      assertThat(run.messages()).hasSize(1);
    }
  }

  @Test
  void idleMeansNoCallNoTimerNoTurn() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      AtomicReference<RequestEvent> request = new AtomicReference<>();
      run.plugin.onAsync = request::set;
      run.runToIdle(
          js -> {
            js.call("async");
            js.setTimer(7, "10");
          });
      CompletableFuture<?> idle = run.program.whenIdle();
      assertThat(idle).isNotDone();
      run.advance(10);
      assertThat(run.messages()).containsExactly("[4,7]");
      assertThat(idle).isNotDone();
      request.get().ok();
      idle.get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  @Test
  void T6_timersComeByTimeThenByOrderAndCanBeCleared() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.runToIdle(
          js -> {
            js.setTimer(1, "20");
            js.setTimer(2, "10");
            js.setTimer(3, "20");
            js.setTimer(4, "15");
            js.setTimer(5, "1e300");
            js.clearTimer(4);
          });
      run.advance(20);
      assertThat(run.messages()).containsExactly("[4,2]", "[4,1]", "[4,3]");
    }
  }
}
