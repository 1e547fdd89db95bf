package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.internal.call.StateGate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rule S4: calls end at their deadline. */
@Timeout(60)
class DeadlineTest {
  private static final String TIMEOUT =
      "{\"errMsg\":\"invokeNativePlugin:fail timeout\",\"errCode\":1009}";

  @Test
  void S4_theDefaultIsTheEnginesLimit() throws Exception {
    assertTimesOutAt(60_000, js -> js.call("async"));
  }

  @Test
  void S4_anEventHasItsOwn() throws Exception {
    assertTimesOutAt(50, js -> js.call("short"));
  }

  @Test
  void S4_theCallersTimeoutTakesPrecedence() throws Exception {
    assertTimesOutAt(20.5, js -> js.callWithin("20.5", "short"));
  }

  private static void assertTimesOutAt(double millis, FakeRuntime.Script script) throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onAsync = req -> {};
      run.runToIdle(script);
      long nanos = (long) (millis * 1_000_000);

      run.clock.advance(Duration.ofNanos(nanos - 1));
      assertThat(run.messages()).isEmpty();
      run.clock.advance(Duration.ofNanos(1));
      assertThat(run.messages()).containsExactly("[2,1," + TIMEOUT + "]");
    }
  }

  @Test
  void S4_aTimeoutOptionBindsOneCallOnly() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onAsync = req -> {};
      run.runToIdle(
          js -> {
            js.callWithin("10", "async");
            js.call("async");
          });

      run.advance(59_999);

      assertThat(run.messages()).containsExactly("[2,1," + TIMEOUT + "]");
    }
  }

  @Test
  void S4_deadlinesOfEveryLengthAreKeptInOrder() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onAsync = req -> {};
      run.runToIdle(
          js -> {
            for (String millis : List.of("300", "100", "200", "100")) {
              js.callWithin(millis, "async");
            }
          });

      run.advance(300);

      assertThat(run.messages())
          .containsExactly(
              "[2,2," + TIMEOUT + "]",
              "[2,4," + TIMEOUT + "]",
              "[2,3," + TIMEOUT + "]",
              "[2,1," + TIMEOUT + "]");
    }
  }

  @Test
  void S4_aDeadlineBeyondTheClockNeverComes() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onAsync = req -> {};
      run.advance(1);
      run.runToIdle(
          js -> {
            js.call("endless");
            js.callWithin("1e300", "async");
          });

      run.advance(Duration.ofDays(3650).toMillis());

      assertThat(run.messages()).isEmpty();
    }
  }

  @Test
  void S4_theHandlerSeesThatTheCallIsCancelled() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      AtomicReference<RequestEvent> request = new AtomicReference<>();
      AtomicInteger cancelled = new AtomicInteger();
      run.plugin.onAsync =
          req -> {
            request.set(req);
            req.onCancel(cancelled::incrementAndGet);
          };
      run.runToIdle(js -> js.call("short"));
      assertThat(request.get().isCancelled()).isFalse();

      run.advance(1_000);
      assertThat(request.get().isCancelled()).isTrue();
      assertThat(cancelled).hasValue(1);

      request.get().onCancel(cancelled::incrementAndGet);
      assertThat(cancelled).as("called at once after the deadline").hasValue(2);
    }
  }

  @Test
  void S4_nothingIsCancelledAfterAnAnswer() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      AtomicReference<RequestEvent> request = new AtomicReference<>();
      AtomicBoolean cancelled = new AtomicBoolean();
      run.plugin.onAsync =
          req -> {
            request.set(req);
            req.onCancel(() -> cancelled.set(true));
            req.ok();
            req.onCancel(() -> cancelled.set(true));
          };
      run.runToIdle(js -> js.call("short"));

      run.advance(1_000);
      run.program.close();

      assertThat(cancelled).isFalse();
      assertThat(request.get().isCancelled()).isFalse();
    }
  }

  @Test
  void T9_aCancelActionRunsWithThePluginsClassLoader() throws Exception {
    Thread thread = Thread.currentThread(); // which moves the clock, and so cancels the call
    ClassLoader before = thread.getContextClassLoader();
    ClassLoader others = new ClassLoader(null) {};
    AtomicReference<RequestEvent> request = new AtomicReference<>();
    List<ClassLoader> seen = new ArrayList<>();
    Runnable action = () -> seen.add(Thread.currentThread().getContextClassLoader());
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onAsync =
          req -> {
            request.set(req);
            req.onCancel(action);
          };
      run.runToIdle(js -> js.call("short"));
      thread.setContextClassLoader(others);

      run.advance(50);
      request.get().onCancel(action);

      assertThat(thread.getContextClassLoader()).isSameAs(others);
    } finally {
      thread.setContextClassLoader(before);
    }
    ClassLoader own = TestPlugin.class.getClassLoader();
    assertThat(seen).containsExactly(own, own);
  }

  @Test
  void S4_aCancelActionThatWaitsDoesNotStopTheClockOfAllPrograms() throws Exception {
    try (RunningProgram run = new RunningProgram(b -> b.clock(Clock.system()))) {
      Map<String, Boolean> rang = new ConcurrentHashMap<>();
      run.plugin.onAsync = req -> req.onCancel(() -> rang.put("async", clockRings()));
      run.plugin.onText =
          req -> {
            req.onCancel(() -> rang.put("sync", clockRings()));
            new CountDownLatch(1).await();
            return "unreachable";
          };

      run.run(js -> js.call("short"));
      run.run(js -> js.callSync("text"));

      await().until(() -> rang.size() == 2);
      assertThat(rang).containsEntry("async", true).containsEntry("sync", true);
    }
  }

  private static boolean clockRings() {
    CountDownLatch rung = new CountDownLatch(1);
    Clock clock = Clock.system();
    Clock.Alarm unused = clock.at(clock.nanoTime(), rung::countDown);
    try {
      return rung.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void S4_aCancelActionThatThrowsIsReportedAndStopsNothing() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      AtomicBoolean second = new AtomicBoolean();
      run.plugin.onAsync =
          req -> {
            req.onCancel(
                () -> {
                  throw new IllegalStateException("no");
                });
            req.onCancel(() -> second.set(true));
          };
      run.runToIdle(js -> js.call("short"));

      run.advance(50);

      assertThat(second).isTrue();
      assertThat(run.log.lines("threwAfterEnd")).containsExactly("threwAfterEnd short no");
    }
  }

  @Test
  void S4_aCallStillWaitingForItsExecutorIsNeverStarted() throws Exception {
    List<Runnable> tasks = new ArrayList<>();
    AtomicBoolean started = new AtomicBoolean();
    try (RunningProgram run =
        new RunningProgram(
            b ->
                b.clock(Clock.system())
                    .limits(Limits.DEFAULT.withCallTimeout(Duration.ofMillis(20)))
                    .executor("worker", tasks::add))) {
      run.plugin.onOther = req -> started.set(true);
      run.run(js -> js.call("worker"));
      await().until(() -> !run.messages().isEmpty());

      tasks.forEach(Runnable::run);

      assertThat(started).isFalse();
      assertThat(run.messages()).containsExactly("[2,1," + TIMEOUT + "]");
    }
  }

  @Test
  void S4_aLateAnswerIsReportedAsADuplicate() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      AtomicReference<RequestEvent> request = new AtomicReference<>();
      run.plugin.onAsync = request::set;
      run.runToIdle(js -> js.call("short"));
      run.advance(50);

      request.get().ok(Map.of("n", 1));
      run.clock.awaitIdle();

      assertThat(run.messages()).hasSize(1);
      assertThat(run.log.lines("duplicate"))
          .containsExactly("duplicate short {\"n\":1,\"errMsg\":\"invokeNativePlugin:ok\"}");
    }
  }

  @Test
  void S4_aSynchronousHandlerPastItsDeadlineIsInterruptedAndReported() throws Exception {
    try (RunningProgram run = new RunningProgram(b -> b.clock(Clock.system()))) {
      AtomicBoolean leftOver = new AtomicBoolean();
      AtomicReference<String> result = new AtomicReference<>();
      run.plugin.onText =
          req -> {
            new CountDownLatch(1).await();
            return "unreachable";
          };

      run.run(
          js -> {
            result.set(js.callSync("text"));
            leftOver.set(Thread.interrupted());
          });

      assertThat(result).hasValue(TIMEOUT);
      assertThat(leftOver).as("the interrupt outlives the handler").isFalse();
      await()
          .untilAsserted(
              () -> assertThat(run.log.lines("overran")).containsExactly("overran text"));
    }
  }

  @Test
  void S4_anInterruptThatTheHandlerLeavesSetDoesNotReachTheProgram() throws Exception {
    try (RunningProgram run = new RunningProgram(b -> b.clock(Clock.system()))) {
      AtomicBoolean leftOver = new AtomicBoolean();
      AtomicReference<String> result = new AtomicReference<>();
      run.plugin.onText =
          req -> {
            while (!Thread.currentThread().isInterrupted()) {
              Thread.onSpinWait();
            }
            return "too late";
          };

      run.run(
          js -> {
            result.set(js.callSync("text"));
            leftOver.set(Thread.interrupted());
          });

      assertThat(result).hasValue(TIMEOUT);
      assertThat(leftOver).as("the interrupt outlives the handler").isFalse();
    }
  }

  @Test
  void S4_anAsynchronousHandlerPastItsDeadlineIsInterruptedAndReported() throws Exception {
    try (RunningProgram run = new RunningProgram(b -> b.clock(Clock.system()))) {
      AtomicBoolean leftOver = new AtomicBoolean();
      run.plugin.onAsync = req -> new CountDownLatch(1).await();
      run.plugin.onOther =
          req -> {
            leftOver.set(Thread.currentThread().isInterrupted());
            req.ok();
          };

      run.run(
          js -> {
            js.call("short");
            js.call("other");
          });

      await().until(() -> run.messages().size() == 2);
      assertThat(run.messages())
          .containsExactly("[2,1," + TIMEOUT + "]", "[1,2,{\"errMsg\":\"invokeNativePlugin:ok\"}]");
      assertThat(leftOver).as("the interrupt outlives the handler").isFalse();
      await()
          .untilAsserted(
              () -> assertThat(run.log.lines("overran")).containsExactly("overran short"));
      assertThat(run.log.lines("outstayed")).isEmpty();
    }
  }

  @Test
  void S4_aHandlerOnAnExecutorOfTheEngineIsInterruptedToo() throws Exception {
    try (RunningProgram run = new RunningProgram(b -> b.clock(Clock.system()))) {
      CountDownLatch interrupted = new CountDownLatch(1);
      run.plugin.onOther =
          req -> {
            try {
              new CountDownLatch(1).await();
            } catch (InterruptedException e) {
              interrupted.countDown();
            }
          };

      run.run(js -> js.callWithin("50", "worker"));

      assertThat(interrupted.await(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      await()
          .untilAsserted(
              () -> assertThat(run.log.lines("overran")).containsExactly("overran worker"));
      await().until(() -> !run.messages().isEmpty());
      assertThat(run.messages()).containsExactly("[2,1," + TIMEOUT + "]");
    }
  }

  @Test
  void S4_aHandlerOnAThreadOfTheHostIsNotInterruptedAndTheCallsBehindItNameIt() throws Exception {
    ExecutorService host = Executors.newSingleThreadExecutor();
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    try (RunningProgram run =
        new RunningProgram(b -> b.clock(Clock.system()).handlerExecutor(host))) {
      run.plugin.onAsync =
          req -> {
            began.countDown();
            try {
              mayEnd.await();
            } catch (InterruptedException e) {
              interrupted.set(true);
            }
          };
      run.run(js -> js.callWithin("500", "async")); // long enough for its handler to begin
      began.await();
      run.run(js -> js.callWithin("501", "other"));

      await().until(() -> run.messages().size() == 2);
      mayEnd.countDown();

      assertThat(run.messages())
          .containsExactlyInAnyOrder(
              "[2,1," + TIMEOUT + "]",
              "[2,2,{\"errMsg\":\"invokeNativePlugin:fail timeout: it waited for 'async', whose"
                  + " handler has not returned\",\"errCode\":1009}]");
      await()
          .untilAsserted(
              () -> assertThat(run.log.lines("outstayed")).containsExactly("outstayed async"));
      assertThat(run.log.lines("overran")).isEmpty();
      assertThat(interrupted).isFalse();
    } finally {
      mayEnd.countDown();
      host.shutdown();
    }
  }

  @Test
  void S4_onAnExecutorOfTheHostTooTheCallsBehindAHandlerNameIt() throws Exception {
    ExecutorService host = Executors.newSingleThreadExecutor();
    CountDownLatch mayEnd = new CountDownLatch(1);
    AtomicInteger begun = new AtomicInteger();
    try (RunningProgram run =
        new RunningProgram(b -> b.clock(Clock.system()).executor("worker", host))) {
      run.plugin.onOther =
          req -> {
            begun.incrementAndGet();
            mayEnd.await();
          };
      run.run(
          js -> {
            js.callWithin("50", "worker");
            js.callWithin("100", "worker");
          });

      await().until(() -> run.messages().size() == 2);
      mayEnd.countDown();
      host.submit(() -> {}).get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);

      assertThat(run.messages())
          .containsExactly(
              "[2,1," + TIMEOUT + "]",
              "[2,2,{\"errMsg\":\"invokeNativePlugin:fail timeout: it waited for 'worker', whose"
                  + " handler has not returned\",\"errCode\":1009}]");
      assertThat(begun).hasValue(1);
    } finally {
      mayEnd.countDown();
      host.shutdown();
    }
  }

  @Test
  void S4_aCallWhoseHandlerHasReturnedDoesNotBlameTheHandlerThatRuns() throws Exception {
    CountDownLatch mayEnd = new CountDownLatch(1);
    try (RunningProgram run = new RunningProgram(b -> b.clock(Clock.system()))) {
      run.plugin.onAsync = req -> {};
      run.plugin.onOther =
          req -> {
            mayEnd.await();
            req.ok();
          };
      run.run(
          js -> {
            js.call("short");
            js.call("other");
          });

      await().until(() -> !run.messages().isEmpty());

      assertThat(run.messages()).containsExactly("[2,1," + TIMEOUT + "]");
      mayEnd.countDown();
    } finally {
      mayEnd.countDown();
    }
  }

  @Test
  void S4_aCallKeepsItsDeadlineWhenAnotherOfTheSameLengthIsAnswered() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onAsync = req -> {};
      run.runToIdle(
          js -> {
            js.callWithin("100", "other");
            js.callWithin("100", "async");
            js.callWithin("200", "async");
          });
      assertThat(run.messages()).hasSize(1);

      run.advance(100);

      assertThat(run.messages()).hasSize(2).contains("[2,2," + TIMEOUT + "]");
    }
  }

  @Test
  @Tag("slow")
  void S4_aBlockedSenderIsReleasedAtItsDeadline() throws Exception {
    try (RunningProgram run = new RunningProgram(b -> b.clock(Clock.system()))) {
      CountDownLatch jsMayGoOn = new CountDownLatch(1);
      CountDownLatch flooded = new CountDownLatch(1);
      run.plugin.onAsync =
          req -> {
            for (int i = 0; i <= StateGate.MOST; i++) {
              req.sendState(Map.of("i", i));
            }
            flooded.countDown();
          };
      run.start(
          js -> {
            js.callWithin("1000", "async");
            jsMayGoOn.await();
          });

      assertThat(flooded.await(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      jsMayGoOn.countDown();
      await().until(() -> run.messages().contains("[2,1," + TIMEOUT + "]"));
      assertThat(run.messages()).hasSizeLessThanOrEqualTo(StateGate.MOST + 1);
      assertThat(run.log.lines("late")).isNotEmpty();
    }
  }
}
