package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.internal.wire.Op;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** One call, from acceptance to its end. */
class CallTest {
  @Test
  void aCallUsesTheHostFunctionAndItsResultArrivesAsAMessage() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onAsync = req -> req.ok(req.params());

      run.runToIdle(js -> js.call("async", "{\"data\":{\"n\":1}}"));

      assertThat(run.messages())
          .containsExactly("[1,1,{\"n\":1,\"errMsg\":\"invokeNativePlugin:ok\"}]");
      assertThat(run.log.lines())
          .containsExactly(
              "launched",
              "started async",
              "ended async {\"n\":1,\"errMsg\":\"invokeNativePlugin:ok\"}");
    }
  }

  @Test
  void aSynchronousCallReturnsItsResultAndNoMessage() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onText = req -> req.okSync(Map.of("n", 1));
      AtomicReference<String> result = new AtomicReference<>();

      run.runToIdle(js -> result.set(js.callSync("text")));

      assertThat(result).hasValue("{\"n\":1,\"errMsg\":\"invokeNativePlugin:ok\"}");
      assertThat(run.messages()).isEmpty();
    }
  }

  @Test
  void S2_theCauseOfACompletionWrapperIsTheReason() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onStage =
          req ->
              CompletableFuture.failedFuture(
                  new CompletionException(new IllegalStateException("out of tea")));

      run.runToIdle(js -> js.call("stage"));

      assertThat(run.messages())
          .containsExactly(
              "[2,1,{\"errMsg\":\"invokeNativePlugin:fail out of tea\",\"errCode\":1005}]");
    }
  }

  @Test
  void S2_anExceptionWhoseMessageThrowsEndsItsCallAndNothingElse() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onAsync =
          req -> {
            throw new SpitefulException();
          };

      run.runToIdle(
          js -> {
            js.call("async");
            js.call("other");
          });

      assertThat(run.messages())
          .containsExactly(
              "[2,1,{\"errMsg\":\"invokeNativePlugin:fail internal error\",\"errCode\":1005}]",
              "[1,2,{\"errMsg\":\"invokeNativePlugin:ok\"}]");
    }
  }

  private static final class SpitefulException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("no message either");
    }
  }

  @Test
  void S3_theFirstTerminalWinsAndTheSecondIsReported() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onAsync =
          req -> {
            req.ok(Map.of("n", 1));
            req.fail("too late");
            req.sendState(Map.of("n", 2));
          };

      run.runToIdle(js -> js.call("async"));

      assertThat(run.messages()).hasSize(1);
      assertThat(run.log.lines("duplicate"))
          .containsExactly("duplicate async {\"errMsg\":\"invokeNativePlugin:fail too late\"}");
      assertThat(run.log.lines("late")).containsExactly("late async {\"n\":2}");
    }
  }

  @Test
  void S3_whatAHandlerThrowsAfterItsAnswerIsReported() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onAsync =
          req -> {
            req.ok();
            throw new IllegalStateException("afterwards");
          };

      run.runToIdle(js -> js.call("async"));

      assertThat(run.messages()).hasSize(1);
      assertThat(run.log.lines("threwAfterEnd")).containsExactly("threwAfterEnd async afterwards");
    }
  }

  @Test
  void S6_aSyncHandlerThatReturnsNullHasAnsweredByOk() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onValue =
          req -> {
            req.ok(Map.of("n", 1));
            return null;
          };
      AtomicReference<String> result = new AtomicReference<>();

      run.run(js -> result.set(js.callSync("value")));

      assertThat(result).hasValue("{\"n\":1,\"errMsg\":\"invokeNativePlugin:ok\"}");
    }
  }

  @Test
  void S6_anAnswerStillBeingWrittenWhenTheHandlerReturnsNullLeavesNoCallWithoutResult()
      throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      CountDownLatch writing = new CountDownLatch(1);
      CountDownLatch mayGoOn = new CountDownLatch(1);
      AtomicReference<String> result = new AtomicReference<>();
      run.plugin.onValue =
          req -> {
            new Thread(() -> req.ok(new SlowBean(writing, mayGoOn))).start();
            writing.await();
            return null;
          };

      run.run(js -> result.set(js.callSync("value")));
      mayGoOn.countDown();

      assertThat(result).hasValue("{\"errMsg\":\"invokeNativePlugin:ok\"}");
    }
  }

  /** Data that takes long to write. */
  static final class SlowBean {
    private final CountDownLatch writing;
    private final CountDownLatch mayGoOn;

    SlowBean(CountDownLatch writing, CountDownLatch mayGoOn) {
      this.writing = writing;
      this.mayGoOn = mayGoOn;
    }

    public int getN() throws InterruptedException {
      writing.countDown();
      mayGoOn.await();
      return 1;
    }
  }

  @Test
  void S4_aDeadlineHoldsWhileTheAnswerIsStillBeingWritten() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      CountDownLatch writing = new CountDownLatch(1);
      CountDownLatch mayGoOn = new CountDownLatch(1);
      AtomicReference<Thread> answerer = new AtomicReference<>();
      run.plugin.onAsync =
          req -> {
            answerer.set(new Thread(() -> req.ok(new SlowBean(writing, mayGoOn))));
            answerer.get().start();
          };

      run.runToIdle(js -> js.call("short"));
      writing.await();
      run.advance(50);

      assertThat(run.messages())
          .containsExactly(
              "[2,1,{\"errMsg\":\"invokeNativePlugin:fail timeout\",\"errCode\":1009}]");
      mayGoOn.countDown();
      answerer.get().join();
      assertThat(run.log.lines("duplicate")).hasSize(1);
    }
  }

  @Test
  void X5_callsPastTheLimitAreRefused() throws Exception {
    try (RunningProgram run =
        new RunningProgram(b -> b.limits(Limits.DEFAULT.withMaxPendingCalls(2)))) {
      run.plugin.onAsync = req -> {};

      run.runToIdle(
          js -> {
            js.call("async");
            js.call("async");
            js.call("async");
          });

      assertThat(run.messages())
          .containsExactly(
              "[2,3,{\"errMsg\":\"invokeNativePlugin:fail more than 2 calls are pending\","
                  + "\"errCode\":1014}]");
      assertThat(run.program.pendingCalls()).isEqualTo(2);
    }
  }

  @Test
  void S5_aSynchronousCallToAnAsynchronousHandlerFailsAtOnce() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      AtomicReference<String> result = new AtomicReference<>();

      run.run(js -> result.set(js.callSync("async")));

      assertThat(result)
          .hasValue(
              "{\"errMsg\":\"invokeNativePlugin:fail 'async' answers asynchronously; call it without"
                  + " sync: true\",\"errCode\":1008}");
    }
  }

  @Test
  void aHandlerOfSeveralEventsSeesWhichOneWasCalled() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      List<String> seen = new CopyOnWriteArrayList<>();
      run.plugin.onAsync =
          req -> {
            seen.add(req.event);
            req.ok();
          };
      run.runToIdle(
          js -> {
            js.call("async");
            js.call("short");
          });

      assertThat(seen).containsExactly("async", "short");
    }
  }

  @Test
  void aListenerSeesWhichCallItWas() throws Exception {
    List<BridgeCall> seen = new ArrayList<>();
    CallListener listener =
        new CallListener() {
          @Override
          public void started(BridgeCall call) {
            seen.add(call);
          }
        };
    try (RunningProgram run = new RunningProgram(b -> b.callListener(listener))) {
      run.advance(5);
      run.runToIdle(
          js -> {
            js.callSync("text");
            js.raw(Op.CALL_WX, "async", "{\"n\":1}");
          });

      assertThat(seen)
          .extracting(BridgeCall::id, BridgeCall::event, BridgeCall::via, BridgeCall::isSync)
          .containsExactly(
              tuple(1L, "text", "invokeNativePlugin", true), tuple(2L, "async", "async", false));
      assertThat(seen).extracting(BridgeCall::jsonParams).containsExactly("{}", "{\"n\":1}");
      assertThat(seen).extracting(BridgeCall::acceptedAtNanos).containsOnly(5_000_000L);
      assertThat(seen).extracting(call -> call.program().appId()).containsOnly("wx-test");
    }
  }

  @Test
  void S1_anUnknownNameFailsWithTheNearestThatIsPermitted() throws Exception {
    try (RunningProgram run =
        new RunningProgram(b -> b.permissions(Permissions.ALL_PUBLIC.restrict("other")))) {
      AtomicReference<String> sync = new AtomicReference<>();
      run.runToIdle(
          js -> {
            js.call("asinc");
            js.call("otherr");
            sync.set(js.callSync("tex"));
          });
      assertThat(run.messages())
          .containsExactly(
              "[2,1,{\"errMsg\":\"invokeNativePlugin:fail no custom API 'asinc' is registered; did"
                  + " you mean 'async'?\",\"errCode\":1001}]",
              "[2,2,{\"errMsg\":\"invokeNativePlugin:fail no custom API 'otherr' is registered\","
                  + "\"errCode\":1001}]");
      assertThat(sync.get()).contains("did you mean 'text'?");
    }
  }

  @Test
  void X3_aDeniedApiFailsAndItsHandlerIsNotCalled() throws Exception {
    try (RunningProgram run =
        new RunningProgram(
            b -> b.permissions(Permissions.ALL_PUBLIC.restrict("async").restrict("text")))) {
      List<String> called = new ArrayList<>();
      run.plugin.onAsync = req -> called.add(req.event);
      run.plugin.onText =
          req -> {
            called.add(req.event);
            return "{}";
          };
      AtomicReference<String> sync = new AtomicReference<>();
      run.runToIdle(
          js -> {
            js.call("async");
            sync.set(js.callSync("text"));
          });
      String denied = "{\"errMsg\":\"invokeNativePlugin:fail permission denied\",\"errCode\":1011}";
      assertThat(run.messages()).containsExactly("[2,1," + denied + "]");
      assertThat(sync).hasValue(denied);
      assertThat(called).isEmpty();
    }
  }

  /** Input as a handler's own type. */
  @Test
  void T7_aHandlerOnAnotherExecutorCountsAsWorkUntilItReturns() throws Exception {
    try (RunningProgram run = new RunningProgram(b -> b.clock(Clock.system()))) {
      CountDownLatch mayReturn = new CountDownLatch(1);
      run.plugin.onOther =
          req -> {
            req.ok();
            mayReturn.await();
          };
      run.run(js -> js.call("worker"));
      await().until(() -> run.messages().size() == 1);
      CompletableFuture<?> idle = run.program.whenIdle();
      assertThat(idle).isNotDone();

      mayReturn.countDown();
      idle.get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }
}
