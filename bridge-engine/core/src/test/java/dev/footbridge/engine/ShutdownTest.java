package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.ForwardingClock;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.internal.wire.Op;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rules S9, X4, X7: how a program ends. */
@Timeout(60)
class ShutdownTest {
  private static final String CLOSED =
      "{\"errMsg\":\"invokeNativePlugin:fail closed\",\"errCode\":1010}";

  @Test
  void S9_callsMadeWhileClosingAreRefusedAndTheirRefusalsDelivered() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.run(
          js -> {
            js.call("async");
            var unused = run.program.closeAsync();
            js.call("async");
          });
      run.program.closeAsync().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);

      assertThat(run.messages())
          .containsExactlyInAnyOrder(
              "[2,2,{\"errMsg\":\"invokeNativePlugin:fail the program is closing\",\"errCode\":1010}]",
              "[1,1,{\"errMsg\":\"invokeNativePlugin:ok\"}]");
      assertThat(run.log.lines()).last().isEqualTo("program ended");
    }
  }

  @Test
  void S9_acceptedCallsAreDeliveredInTheGracePeriod() throws Exception {
    AtomicReference<RequestEvent> request = new AtomicReference<>();
    try (RunningProgram run =
        new RunningProgram(
            b ->
                b.clock(Clock.system())
                    .limits(Limits.DEFAULT.withCloseGrace(Duration.ofMinutes(5))))) {
      CountDownLatch handled = new CountDownLatch(1);
      run.plugin.onAsync =
          req -> {
            request.set(req);
            handled.countDown();
          };
      run.run(js -> js.call("async"));
      handled.await();

      CompletableFuture<?> ended = run.program.closeAsync();
      assertThat(ended).isNotDone();
      request.get().ok(Map.of("n", 1));
      ended.get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);

      assertThat(run.messages())
          .containsExactly("[1,1,{\"n\":1,\"errMsg\":\"invokeNativePlugin:ok\"}]");
      assertThat(run.log.lines()).last().isEqualTo("program ended");
    }
  }

  @Test
  void S9_callsStillOpenEndAsClosedAndALateAnswerIsReported() throws Exception {
    try (RunningProgram run =
        new RunningProgram(
            b -> b.clock(Clock.system()).limits(Limits.DEFAULT.withCloseGrace(Duration.ZERO)))) {
      AtomicReference<RequestEvent> request = new AtomicReference<>();
      AtomicInteger cancelled = new AtomicInteger();
      CountDownLatch handled = new CountDownLatch(1);
      run.plugin.onAsync =
          req -> {
            request.set(req);
            req.onCancel(
                () -> {
                  cancelled.incrementAndGet();
                  req.ok();
                });
            handled.countDown();
          };
      run.run(js -> js.call("async"));
      handled.await();

      run.program.close();
      request.get().ok(); // after the end, which nobody is told (rule X10)

      assertThat(run.messages()).isEmpty();
      assertThat(request.get().isCancelled()).isTrue();
      assertThat(cancelled).hasValue(1);
      // Without a grace period, a program whose turn is just returning counts as killed.
      assertThat(run.log.lines())
          .filteredOn(line -> !line.equals("program killed") && !line.equals("program ended"))
          .containsExactly(
              "launched",
              "started async",
              "ended async " + CLOSED,
              "duplicate async {\"errMsg\":\"invokeNativePlugin:ok\"}");
      assertThat(run.log.lines("program ")).hasSize(1);
    }
  }

  @Test
  void S9_aCallThatWaitsBehindAnotherEndsAsClosedAndIsNeverStarted() throws Exception {
    try (RunningProgram run =
        new RunningProgram(
            b -> b.clock(Clock.system()).limits(Limits.DEFAULT.withCloseGrace(Duration.ZERO)))) {
      CountDownLatch mayEnd = new CountDownLatch(1);
      AtomicBoolean started = new AtomicBoolean();
      run.plugin.onAsync = req -> mayEnd.await();
      run.plugin.onOther = req -> started.set(true);
      run.run(
          js -> {
            js.call("async");
            js.call("other");
          });

      run.program.close();
      mayEnd.countDown();

      assertThat(run.log.lines("ended"))
          .containsExactly("ended async " + CLOSED, "ended other " + CLOSED);
      assertThat(started).isFalse();
    }
  }

  @Test
  void S9_closeAsyncNeverWaits() throws Exception {
    try (RunningProgram run =
        new RunningProgram(
            b ->
                b.clock(Clock.system())
                    .limits(Limits.DEFAULT.withCloseGrace(Duration.ofMinutes(5))))) {
      CountDownLatch mayEnd = new CountDownLatch(1);
      run.start(js -> mayEnd.await());

      CompletableFuture<?> ended = run.program.closeAsync();
      assertThat(ended).isNotDone();
      assertThat(run.program.closeAsync()).isSameAs(ended);

      mayEnd.countDown();
      ended.get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  @Test
  void S9_closeOnTheProgramsOwnThreadsDoesNotWait() throws Exception {
    for (String event : new String[] {"async", "text", "worker"}) {
      try (RunningProgram run =
          new RunningProgram(
              b ->
                  b.clock(Clock.system())
                      .limits(Limits.DEFAULT.withCloseGrace(Duration.ofMinutes(5))))) {
        AtomicBoolean waited = new AtomicBoolean();
        CountDownLatch returned = new CountDownLatch(1);
        TestPlugin.Async closing =
            req -> {
              run.program.close();
              waited.set(run.program.closeAsync().isDone());
              returned.countDown();
              req.ok();
            };
        run.plugin.onAsync = closing;
        run.plugin.onOther = closing;
        run.plugin.onText =
            req -> {
              closing.handle(req);
              return "{}";
            };
        run.start(
            js -> js.raw(event.equals("text") ? Op.CALL_NATIVE_SYNC : Op.CALL_NATIVE, event, "{}"));

        assertThat(returned.await(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS))
            .as(event)
            .isTrue();
        assertThat(waited).as(event).isFalse();
      }
    }
  }

  @Test
  void S9_aThreadThatMustNotBlockDoesNotWait() throws Exception {
    try (RunningProgram run =
        new RunningProgram(b -> b.clock(Clock.system()).host(new ImpatientHost()))) {
      CountDownLatch mayEnd = new CountDownLatch(1);
      run.start(js -> mayEnd.await());

      run.program.close();
      assertThat(run.program.closeAsync()).isNotDone();

      mayEnd.countDown();
      run.program.closeAsync().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  @Test
  void S9_openCallsEndInTheOrderTheyCameWhateverTheirDeadlines() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onAsync = req -> {};
      List<String> events = List.of("endless", "short", "async", "endless", "async", "short");
      run.run(js -> events.forEach(js::call));

      run.program.close();

      assertThat(run.log.lines("ended"))
          .containsExactlyElementsOf(
              events.stream().map(e -> "ended " + e + " " + CLOSED).toList());
    }
  }

  @Test
  @Tag("slow")
  void S9_aZeroGracePeriodLeavesNoCallOpen() throws Exception {
    for (int i = 0; i < 50; i++) {
      try (RunningProgram run =
          new RunningProgram(
              b -> b.clock(Clock.system()).limits(Limits.DEFAULT.withCloseGrace(Duration.ZERO)))) {
        AtomicBoolean closing = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        run.plugin.onAsync = req -> {};
        CompletableFuture<?> script =
            run.program.evaluate(
                run.js.source(
                    js -> {
                      begun.countDown();
                      while (!closing.get()) {
                        js.call("async");
                      }
                      js.call("async");
                    }));
        begun.await();
        CompletableFuture<?> ended = run.program.closeAsync();
        closing.set(true);
        ended.get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);
        script.handle((v, e) -> null).get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);

        await()
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofMillis(1))
            .untilAsserted(() -> assertThat(run.program.pendingCalls()).isZero());
        assertThat(run.log.lines("ended")).hasSameSizeAs(run.log.lines("started"));
      }
    }
  }

  @Test
  @Tag("slow")
  void S9_aSynchronousCallThatNeverReturnsEndsAsClosed() throws Exception {
    CountDownLatch mayReturn = new CountDownLatch(1);
    CountDownLatch called = new CountDownLatch(1);
    try (RunningProgram run =
        new RunningProgram(
            b -> b.clock(Clock.system()).limits(Limits.DEFAULT.withCloseGrace(Duration.ZERO)))) {
      run.plugin.onValue =
          req -> {
            called.countDown();
            awaitStubbornly(mayReturn);
            return null;
          };
      run.start(js -> js.callSync("value"));
      called.await();

      run.program.close();

      assertThat(run.log.lines("ended")).containsExactly("ended value " + CLOSED);
      assertThat(run.log.lines()).last().isEqualTo("program killed");
    } finally {
      mayReturn.countDown();
    }
  }

  private static void awaitStubbornly(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        // continues: this handler ignores interrupts
      }
    }
  }

  @Test
  void S9_aScriptThatWaitsAtTheEndFailsAndDoesNotRun() throws Exception {
    try (RunningProgram run =
        new RunningProgram(b -> b.limits(Limits.DEFAULT.withCloseGrace(Duration.ZERO)))) {
      CountDownLatch begun = new CountDownLatch(1);
      AtomicBoolean ran = new AtomicBoolean();
      run.start(
          js -> {
            begun.countDown();
            js.loopForEver();
          });
      CompletableFuture<?> waiting = run.program.evaluate(run.js.source(js -> ran.set(true)));
      begun.await();

      run.program.close();

      assertThatThrownBy(() -> waiting.get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS))
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the program was closed before script-1.js ran");
      assertThat(ran).isFalse();
    }
  }

  @Test
  void S9_aCallThatWaitsForAnExecutorOfTheHostIsNotHandledAfterTheEnd() throws Exception {
    Queue<Runnable> host = new ConcurrentLinkedQueue<>(); // takes work, and runs it later
    RunningProgram run =
        new RunningProgram(
            b ->
                b.clock(Clock.system())
                    .executor("worker", host::add)
                    .limits(Limits.DEFAULT.withCloseGrace(Duration.ZERO)));
    AtomicBoolean handled = new AtomicBoolean();
    try (run) {
      run.plugin.onOther = req -> handled.set(true);
      run.run(js -> js.call("worker"));
    }
    assertThat(run.log.lines("ended")).containsExactly("ended worker " + CLOSED);

    assertThat(host).hasSize(1);
    host.remove().run();

    assertThat(handled).isFalse();
  }

  @Test
  void X4_endlessScriptsAreStoppedAndTheProgramIsMarkedAsKilled() throws Exception {
    try (RunningProgram run =
        new RunningProgram(b -> b.limits(Limits.DEFAULT.withCloseGrace(Duration.ZERO)))) {
      CountDownLatch begun = new CountDownLatch(1);
      CompletableFuture<?> endless =
          run.program.evaluate(
              run.js.source(
                  js -> {
                    begun.countDown();
                    js.loopForEver();
                  }));
      begun.await();

      run.program.close();

      assertThatThrownBy(endless::get).hasMessageContaining("interrupted");
      assertThat(run.log.lines())
          .containsExactly("launched", "error KILLED interrupted", "program killed");
      assertThat(run.js.closedContexts()).isEqualTo(1);
    }
  }

  /** A clock whose use overflows the stack of one thread. */
  private static final class ExhaustedClock extends ForwardingClock {
    /** Others may use the clock too. */
    final AtomicReference<Thread> exhausted = new AtomicReference<>();

    ExhaustedClock() {
      super(new ManualClock(Duration.ofSeconds(RunningProgram.PATIENCE_SECONDS)));
    }

    private void useStack() {
      if (exhausted.get() == Thread.currentThread()) {
        throw new StackOverflowError();
      }
    }

    @Override
    public long nanoTime() {
      useStack();
      return super.nanoTime();
    }

    @Override
    public Alarm at(long atNanos, Runnable task) {
      useStack();
      return super.at(atNanos, task);
    }
  }

  @Test
  void X4_aProgramWhoseStackRunsOutInsideTheEngineIsEndedWithOneError() throws Exception {
    ExhaustedClock clock = new ExhaustedClock();
    try (RunningProgram run = new RunningProgram(b -> b.clock(clock))) {
      run.plugin.onAsync = req -> {};
      List<String> answers = new CopyOnWriteArrayList<>();
      assertThatThrownBy(
              () ->
                  run.run(
                      js -> {
                        js.call("async");
                        clock.exhausted.set(Thread.currentThread());
                        answers.add(js.callSync("text"));
                        clock.exhausted.set(null);
                        answers.add(js.callSync("text"));
                      }))
          .hasMessageContaining("the stack overflowed inside the engine");
      run.program.closeAsync().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);

      assertThat(answers).containsExactly("!exhausted", "!exhausted");
      assertThat(run.log.lines("error ")).hasSize(1);
      assertThat(run.log.lines("started ")).containsExactly("started async");
      assertThat(run.log.lines("ended ")).containsExactly("ended async " + CLOSED);
      assertThat(run.log.lines()).last().isEqualTo("program killed");
      assertThat(run.js.closedContexts()).isEqualTo(1);
    }
  }

  @Test
  void X4_aCallThatHasStartedWhenTheStackRunsOutEndsAsClosed() throws Exception {
    ExhaustedClock clock = new ExhaustedClock();
    CallListener exhausting =
        new CallListener() {
          @Override
          public void started(BridgeCall call) {
            clock.exhausted.set(Thread.currentThread()); // so the watch cannot set its alarm
          }
        };
    try (RunningProgram run = new RunningProgram(b -> b.clock(clock).callListener(exhausting))) {
      AtomicReference<String> answer = new AtomicReference<>();
      assertThatThrownBy(
              () ->
                  run.run(
                      js -> {
                        answer.set(js.callSync("text"));
                        clock.exhausted.set(null);
                      }))
          .hasMessageContaining("the stack overflowed inside the engine");
      run.program.closeAsync().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);

      assertThat(answer).hasValue("!exhausted");
      assertThat(run.log.lines("started ")).containsExactly("started text");
      assertThat(run.log.lines("ended ")).containsExactly("ended text " + CLOSED);
      assertThat(run.log.lines()).last().isEqualTo("program killed");
    }
  }

  @Test
  @Tag("slow")
  void X4_theEndOfOneProgramDoesNotBlockTheClockOfOthers() throws Exception {
    CountDownLatch mayEnd = new CountDownLatch(1);
    CountDownLatch destroying = new CountDownLatch(1);
    CountDownLatch rung = new CountDownLatch(1);
    RunningProgram run =
        new RunningProgram(
            b ->
                b.clock(Clock.system())
                    .plugin(new SlowToDie(destroying, mayEnd))
                    .limits(Limits.DEFAULT.withCloseGrace(Duration.ZERO)));
    try {
      run.start(js -> awaitStubbornly(mayEnd));
      var unused = run.program.closeAsync();
      destroying.await();

      Clock.system().at(System.nanoTime(), rung::countDown);

      assertThat(rung.await(5, TimeUnit.SECONDS)).isTrue();
    } finally {
      mayEnd.countDown();
    }
  }

  @Test
  void S9_eventsOfTheHostAreDroppedWhileTheProgramCloses() throws Exception {
    try (RunningProgram run =
        new RunningProgram(
            b ->
                b.clock(Clock.system())
                    .limits(Limits.DEFAULT.withCloseGrace(Duration.ofMinutes(5))))) {
      CompletableFuture<RequestEvent> request = new CompletableFuture<>();
      run.plugin.onAsync = request::complete;
      run.run(js -> js.call("async"));
      RequestEvent open = request.get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);

      CompletableFuture<?> ended = run.program.closeAsync();
      run.program.emit("net", null);
      open.ok();
      ended.get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);

      assertThat(run.messages()).containsExactly("[1,1,{\"errMsg\":\"invokeNativePlugin:ok\"}]");
    }
  }

  @Test
  void S9_aProgramThatHasEndedLeavesNoAlarmAndNoWork() throws Exception {
    RunningProgram run = new RunningProgram();
    CompletableFuture<?> idle;
    try (run) {
      run.plugin.onAsync = req -> {};
      run.run(
          js -> {
            js.callSync("text");
            js.call("async");
            js.setTimer(7, "100");
          });
      run.clock.awaitIdle();
      idle = run.program.whenIdle();
      assertThat(idle).isNotDone();
      assertThat(run.clock.nextAlarmNanos()).isLessThan(Long.MAX_VALUE);
    }
    assertThat(run.clock.nextAlarmNanos()).isEqualTo(Long.MAX_VALUE);
    idle.get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Test
  void S9_nothingRunsAfterTheEnd() throws Exception {
    RunningProgram run = new RunningProgram();
    run.close();
    AtomicBoolean ran = new AtomicBoolean();

    assertThatThrownBy(() -> run.run(js -> ran.set(true)))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the program was closed before script-0.js ran");
    run.program.emit("afterwards", null);
    assertThat(run.program.whenIdle()).isCompleted();
    assertThat(run.program.closeAsync()).isCompleted();
    assertThat(ran).isFalse();
    assertThat(run.messages()).isEmpty();
  }

  @Test
  @Tag("slow")
  void X7_aClosedProgramIsNotReachable() throws Exception {
    FakeRuntime js = new FakeRuntime();
    TestPlugin plugin = new TestPlugin();
    BridgeEngine engine =
        BridgeEngine.builder()
            .runtime(js)
            .clock(Clock.system())
            .limits(Limits.DEFAULT.withCloseGrace(Duration.ZERO))
            .plugin(plugin)
            .build();
    WeakReference<MiniProgram> gone = runAndClose(engine, js, plugin);

    await()
        .untilAsserted(
            () -> {
              System.gc();
              assertThat(gone.get()).isNull();
            });
    assertThat(engine.warnings()).isEmpty(); // keeps the engine reachable, and so the plugin
  }

  private static WeakReference<MiniProgram> runAndClose(
      BridgeEngine engine, FakeRuntime js, TestPlugin plugin) throws Exception {
    List<RequestEvent> kept = new CopyOnWriteArrayList<>();
    plugin.onAsync = kept::add;
    plugin.onOther =
        req -> {
          kept.add(req);
          req.ok();
        };
    plugin.onText =
        req -> {
          kept.add(req);
          return req.okSync(null);
        };
    MiniProgram program = engine.launch(MiniAppInfo.of("wx-test"));
    program
        .evaluate(
            js.source(
                fake -> {
                  fake.setTimer(1, "1e9");
                  fake.call("async");
                  fake.call("other");
                  fake.callSync("text");
                }))
        .get();
    program.close();
    return new WeakReference<>(program);
  }
}
