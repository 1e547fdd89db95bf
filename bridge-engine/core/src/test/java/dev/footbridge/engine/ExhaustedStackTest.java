package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footbridge.api.RequestEvent;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.internal.wire.Op;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Calls made when the stack is nearly exhausted: every call that starts ends once, and the program
 * continues, or is ended with one error if the stack overflowed inside the engine (rule X4).
 */
@Tag("slow") // its stack overflows may also disturb other code in the process, such as an agent
class ExhaustedStackTest {
  /** How many frames, from the deepest on, make a call: enough to reach those with room. */
  private static final int FRAMES = 2_000;

  /** How many of these frames answer a call. */
  private static final int ANSWERS = 50;

  /** Parameters. */
  record Half(double half) {}

  @Test
  void S_syncCallsEndOnceAtEveryDepth() throws Exception {
    everyCallEndsOnce(js -> js.callSync("text"));
  }

  @Test
  void S_asyncCallsEndOnceAtEveryDepth() throws Exception {
    everyCallEndsOnce(js -> js.call("async"));
  }

  @Test
  void S_callsWithParametersEndOnceAtEveryDepth() throws Exception {
    everyCallEndsOnce(js -> js.callSync("value"));
  }

  @Test
  void S_callsWithATemplateEndOnceAtEveryDepth() throws Exception {
    everyCallEndsOnce(js -> js.raw(Op.CALL_WX_SYNC, "value", "{\"n\":1}"));
  }

  @Test
  void S_callsThatThrowEndOnceAtEveryDepth() throws Exception {
    everyCallEndsOnce(js -> js.call("stage"));
  }

  @Test
  void S_callsOnOtherExecutorsEndOnceAtEveryDepth() throws Exception {
    everyCallEndsOnce(js -> js.call("worker"));
  }

  @Test
  void S_refusedCallsEndOnceAtEveryDepth() throws Exception {
    everyCallEndsOnce(js -> js.call("noSuchApi"));
  }

  @Test
  void S_refusedSyncCallsEndOnceAtEveryDepth() throws Exception {
    everyCallEndsOnce(js -> js.callSync("async"));
  }

  @Test
  void T6_afterAStackOverflowTheProgramBecomesIdle() throws Exception {
    try (RunningProgram running = new RunningProgram()) {
      AtomicInteger left = new AtomicInteger();
      AtomicInteger set = new AtomicInteger();
      running.run(js -> atEveryDepth(() -> js.setTimer(set.incrementAndGet(), "1"), FRAMES, left));
      assertThat(set.get()).isPositive();
      running.advance(1);
      running.program.whenIdle().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  @Test
  void S_callsAnsweredWhereTheHandlersStackRunsOutEndOnce() throws Exception {
    try (RunningProgram running = new RunningProgram()) {
      AtomicInteger calls = new AtomicInteger();
      running.plugin.onAsync = req -> answerFromDepth(req, new AtomicInteger(calls.get()));
      for (int i = 0; i < ANSWERS; i++) {
        calls.set(i * FRAMES / ANSWERS);
        running.runToIdle(js -> js.call("async"));
      }
      assertThat(running.program.pendingCalls()).isZero();
      assertThat(running.log.lines("ended ")).hasSize(ANSWERS);
      assertThat(running.messages()).hasSize(ANSWERS);
    }
  }

  @Test
  void X4_theSharedClockSurvivesAStackOverflow() throws Exception {
    Consumer<BridgeEngineBuilder> realTime =
        builder ->
            builder.clock(Clock.system()).limits(Limits.DEFAULT.withCloseGrace(Duration.ZERO));
    try (RunningProgram running = new RunningProgram(realTime);
        RunningProgram other = new RunningProgram(realTime)) {
      running.plugin.onAsync = req -> {};
      other.plugin.onAsync = req -> {};
      AtomicInteger millis = new AtomicInteger(1_000_000);
      for (int round = 0; round < 5; round++) {
        AtomicInteger left = new AtomicInteger();
        running.run(
            js ->
                atEveryDepth(
                    () -> js.callWithin(Integer.toString(millis.decrementAndGet()), "async"),
                    FRAMES,
                    left));
      }
      other.run(js -> js.call("short"));

      await().untilAsserted(() -> assertThat(other.log.lines("ended short ")).hasSize(1));
    }
  }

  /** Recurses until the stack overflows, and answers that many frames above the deepest one. */
  @SuppressWarnings("InfiniteRecursion") // on purpose: it ends with a stack overflow
  private static void answerFromDepth(RequestEvent req, AtomicInteger above) {
    try {
      answerFromDepth(req, above);
    } catch (StackOverflowError e) {
      if (above.getAndDecrement() > 0) {
        throw e;
      }
      req.ok();
    }
  }

  private static void everyCallEndsOnce(Consumer<FakeJs> call) throws Exception {
    String config = "{\"extApi\": [{\"name\": \"value\", \"sync\": true, \"params\": {\"n\": 0}}]}";
    try (RunningProgram running =
        new RunningProgram(b -> b.customApis(CustomApiConfig.parse("c.json", config)))) {
      running.plugin.onValue = RequestEvent::params;
      running.plugin.onStage =
          req -> {
            throw new IllegalStateException("no " + req.params(Half.class).half());
          };
      AtomicInteger left = new AtomicInteger();
      boolean goesOn = goesOn(running, js -> atEveryDepth(() -> call.accept(js), FRAMES, left));
      List<String> lines = running.log.lines();
      int started = count(lines, line -> line.startsWith("started "));
      assertThat(started).isBetween(goesOn ? 1 : 0, FRAMES);
      assertThat(count(lines, line -> line.startsWith("ended "))).isEqualTo(started);
      assertThat(running.program.pendingCalls()).isZero();
      running.program.whenIdle().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (goesOn) {
        assertThat(lines).noneMatch(line -> line.startsWith("error "));
        assertWorks(running);
      }
    }
    try (RunningProgram other = new RunningProgram()) {
      other.runToIdle(js -> assertThat(js.callSync("text")).contains(":ok"));
    }
  }

  /**
   * Runs a script; returns false if the stack overflowed inside the engine and ended the program.
   */
  private static boolean goesOn(RunningProgram running, FakeRuntime.Script script)
      throws Exception {
    try {
      running.runToIdle(script);
      return true;
    } catch (ExecutionException e) {
      assertThat(e).hasMessageContaining("the stack overflowed inside the engine");
      await().untilAsserted(() -> assertThat(running.log.lines()).contains("program killed"));
      assertThat(running.log.lines("error ")).hasSize(1);
      return false;
    }
  }

  private static void assertWorks(RunningProgram running) throws Exception {
    running.runToIdle(js -> assertThat(js.callSync("text")).contains(":ok"));
    running.runToIdle(js -> assertThat(js.callSync("value")).contains(":ok"));
    running.runToIdle(js -> js.call("stage"));
    assertThat(running.log.lines().get(running.log.lines().size() - 1)).contains(":fail no 0.0");
    running.runToIdle(js -> js.call("async"));
    assertThat(running.log.lines().get(running.log.lines().size() - 1)).contains(":ok");
  }

  /** Recurses until the stack overflows, and calls from each frame on the way back. */
  @SuppressWarnings("InfiniteRecursion") // on purpose: it ends with a stack overflow
  private static void atEveryDepth(Runnable call, int frames, AtomicInteger left) {
    try {
      atEveryDepth(call, frames, left);
    } catch (StackOverflowError e) {
      left.set(frames);
    }
    if (left.getAndDecrement() > 0) {
      call.run();
    }
  }

  private static int count(List<String> lines, Predicate<String> which) {
    return (int) lines.stream().filter(which).count();
  }
}
