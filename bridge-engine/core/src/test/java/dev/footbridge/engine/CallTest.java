package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.config.CustomApiConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One call, from acceptance to its one end. */
class CallTest {
  @Test
  void aCallGoesUpByOneFunctionAndComesBackByTheBell() throws Exception {
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
  void R4_statesComeOnceEachInOrderBeforeTheEnd() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onAsync =
          req -> {
            for (int i = 0; i < 3; i++) {
              req.sendState(Map.of("i", i));
            }
            req.ok();
          };

      run.runToIdle(js -> js.call("async"));

      assertThat(run.messages())
          .containsExactly(
              "[3,1,{\"i\":0}]",
              "[3,1,{\"i\":1}]",
              "[3,1,{\"i\":2}]",
              "[1,1,{\"errMsg\":\"invokeNativePlugin:ok\"}]");
    }
  }

  @Test
  void T4_deliveriesOfOneCallAreInOrderWhateverOthersDo() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      CountDownLatch both = new CountDownLatch(2);
      TestPlugin.Async counting =
          req -> {
            Thread thread =
                new Thread(
                    () -> {
                      both.countDown();
                      awaitQuietly(both);
                      for (int i = 0; i < 500; i++) {
                        req.sendState(Map.of("i", i));
                      }
                      req.ok();
                    });
            thread.start();
          };
      run.plugin.onAsync = counting;
      run.plugin.onOther = counting;

      run.run(
          js -> {
            js.call("async");
            js.call("other");
          });
      run.program.whenIdle().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);

      for (int call = 1; call <= 2; call++) {
        String state = "[3," + call + ",{\"i\":";
        List<String> mine = run.messages().stream().filter(m -> m.startsWith(state)).toList();
        assertThat(mine).hasSize(500).isSortedAccordingTo((a, b) -> number(a) - number(b));
      }
      assertThat(run.messages()).hasSize(1002);
    }
  }

  private static int number(String state) {
    return Integer.parseInt(state.replaceAll(".*:(\\d+)}]", "$1"));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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

  /** Data that takes its time to be written. */
  record SlowBean(CountDownLatch writing, CountDownLatch mayGoOn) {
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
  void C1_aStateOfASynchronousCallIsReported() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onText =
          req -> {
            req.sendState(Map.of("n", 1));
            return req.okSync(null);
          };

      run.runToIdle(js -> js.callSync("text"));

      assertThat(run.messages()).isEmpty();
      assertThat(run.log.lines("dropped")).containsExactly("dropped text {\"n\":1}");
    }
  }

  @Test
  void E4_aStateGoesToTheRequestNamed() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      AtomicReference<RequestEvent> first = new AtomicReference<>();
      run.plugin.onAsync = first::set;
      run.plugin.onOther =
          req -> {
            req.sendState(first.get(), Map.of("n", 1));
            req.ok();
          };

      run.runToIdle(
          js -> {
            js.call("async");
            js.call("other");
          });

      assertThat(run.messages()).first().isEqualTo("[3,1,{\"n\":1}]");
    }
  }

  @Test
  void D3_theTextOfAnEmptyObjectMayHoldBlanks() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onText = req -> " { } ";
      AtomicReference<String> result = new AtomicReference<>();

      run.run(js -> result.set(js.callSync("text")));

      assertThat(result).hasValue("{\"errMsg\":\"invokeNativePlugin:ok\"}");
    }
  }

  @Test
  void D4_aStageThatIsNullFailsInWords() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.runToIdle(js -> js.call("stage"));

      assertThat(run.messages())
          .containsExactly(
              "[2,1,{\"errMsg\":\"invokeNativePlugin:fail the handler returned null instead of a"
                  + " CompletionStage\",\"errCode\":1005}]");
    }
  }

  @Test
  void X5_payloadsTooLongFailInWords() throws Exception {
    try (RunningProgram run =
        new RunningProgram(b -> b.limits(Limits.DEFAULT.withMaxPayloadChars(100)))) {
      String filler = "x".repeat(100);
      run.plugin.onAsync = req -> req.ok(Map.of("text", filler));
      run.plugin.onOther = req -> req.sendState(Map.of("text", filler));

      run.runToIdle(
          js -> {
            js.call("async", "{\"data\":\"" + filler + "\"}");
            js.call("async");
            js.call("other");
          });

      assertThat(run.messages())
          .containsExactly(
              "[2,1,{\"errMsg\":\"invokeNativePlugin:fail the parameter object has 111 characters, 100"
                  + " are allowed\",\"errCode\":1012}]",
              "[2,2,{\"errMsg\":\"invokeNativePlugin:fail the result has 111 characters, 100 are"
                  + " allowed\",\"errCode\":1012}]",
              "[2,3,{\"errMsg\":\"invokeNativePlugin:fail the state has 111 characters, 100 are"
                  + " allowed\",\"errCode\":1012}]");
    }
  }

  @Test
  void X5_payloadsTooDeepFailInWords() throws Exception {
    try (RunningProgram run = new RunningProgram(b -> b.limits(Limits.DEFAULT.withMaxDepth(5)))) {
      Map<String, Object> deep = Map.of("a", List.of(List.of(List.of(List.of(List.of(1))))));
      run.plugin.onAsync = req -> req.ok(deep);
      run.plugin.onText = req -> "{\"a\":[[[[[1]]]]]}";
      AtomicReference<String> sync = new AtomicReference<>();

      run.runToIdle(
          js -> {
            js.call("async", "{\"a\":[[[[[1]]]]]}");
            js.call("async");
            sync.set(js.callSync("text"));
          });

      assertThat(run.messages())
          .containsExactly(
              "[2,1,{\"errMsg\":\"invokeNativePlugin:fail the parameter object is nested deeper than the 5"
                  + " levels allowed\",\"errCode\":1013}]",
              "[2,2,{\"errMsg\":\"invokeNativePlugin:fail the result is nested deeper than the 5"
                  + " levels allowed\",\"errCode\":1013}]");
      assertThat(sync)
          .hasValue(
              "{\"errMsg\":\"invokeNativePlugin:fail the result is nested deeper than the 5 levels"
                  + " allowed\",\"errCode\":1013}");
    }
  }

  @Test
  void X5_callsPastTheBoundAreRefused() throws Exception {
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

  @Test
  void X5_thePayloadsOfTheVeryLengthAllowedPass() throws Exception {
    String options = "{\"data\":{\"text\":\"" + "x".repeat(80) + "\"}}";
    try (RunningProgram run =
        new RunningProgram(b -> b.limits(Limits.DEFAULT.withMaxPayloadChars(options.length())))) {
      String most = "x".repeat(options.length() - "{\"t\":\"\"}".length());
      run.plugin.onAsync =
          req -> {
            req.sendState(Map.of("t", most));
            req.ok(Map.of("t", most));
          };
      run.runToIdle(js -> js.call("async", options));

      assertThat(run.messages()).hasSize(2);
      assertThat(run.messages().get(0)).startsWith("[3,1,{\"t\":\"xxx");
      assertThat(run.messages().get(1)).startsWith("[1,1,{\"t\":\"xxx");
    }
  }

  @Test
  void X5_aReasonTooLongFailsInWords() throws Exception {
    try (RunningProgram run =
        new RunningProgram(b -> b.limits(Limits.DEFAULT.withMaxPayloadChars(100)))) {
      run.plugin.onAsync = req -> req.fail("x".repeat(101));
      run.plugin.onOther = req -> req.fail("x".repeat(100));
      run.runToIdle(
          js -> {
            js.call("async");
            js.call("other");
          });
      assertThat(run.messages().get(0))
          .contains("fail the reason has 101 characters, 100 are allowed\",\"errCode\":1012");
      assertThat(run.messages().get(1)).contains("fail xxx");
    }
  }

  @Test
  void C5_parametersAreTheCallersInputInEitherRoute() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      List<Object> params = new ArrayList<>();
      run.plugin.onAsync =
          req -> {
            params.add(req.params());
            params.add(req.params(Input.class));
            req.ok();
          };
      run.runToIdle(
          js -> {
            js.call("async", "{\"data\":{\"n\":1},\"n\":2}");
            js.call("async", "{\"data\":null,\"n\":2}");
            js.call("async", "{\"n\":2}");
          });
      assertThat(params)
          .containsExactly(
              Map.of("n", 1), new Input(1), Map.of(), new Input(0), Map.of(), new Input(0));
    }
    try (RunningProgram run =
        new RunningProgram(
            b ->
                b.customApis(
                    CustomApiConfig.parse(
                        "c.json",
                        "{\"extApi\":[{\"name\":\"async\",\"sync\":false,\"params\":{}}]}")))) {
      List<Object> params = new ArrayList<>();
      run.plugin.onAsync =
          req -> {
            params.add(req.params());
            params.add(req.params(Input.class));
            req.ok();
          };
      run.runToIdle(js -> js.raw(Op.CALL_WX, "async", "{\"data\":7,\"n\":2}"));
      assertThat(params).containsExactly(Map.of("data", 7, "n", 2), new Input(2));
    }
  }

  /** Input as a handler's own type. */
  record Input(int n) {}

  @Test
  void C5_inputThatDoesNotFitFailsInWords() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onAsync = req -> req.ok(req.params());
      run.plugin.onOther = req -> req.ok(req.params(Input.class));
      run.runToIdle(
          js -> {
            js.call("async", "{\"data\":[1]}");
            js.call("async", "{\"data\":\"x\"}");
            js.call("other", "{\"data\":{\"n\":\"x\"}}");
          });
      assertThat(run.messages()).hasSize(3);
      assertThat(run.messages().get(0)).contains("fail data should be an object, but is an array");
      assertThat(run.messages().get(1)).contains("fail data should be an object, but is a string");
      assertThat(run.messages().get(2))
          .contains("fail parameter.n should be a number, but is a string");
    }
  }

  @Test
  void D3_theTextOfAFailureIsAFailure() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onText = req -> req.failSync(Map.of("n", 1), "no funds");
      AtomicReference<String> sync = new AtomicReference<>();
      run.runToIdle(
          js -> {
            sync.set(js.callSync("text"));
            js.call("text");
          });
      String failure = "{\"n\":1,\"errMsg\":\"invokeNativePlugin:fail no funds\"}";
      assertThat(sync).hasValue(failure);
      assertThat(run.messages()).containsExactly("[2,2," + failure + "]");
      assertThat(run.log.lines("duplicate")).isEmpty();
    }
  }

  @Test
  void D4_aStageSettlesTheCallWhenItCompletes() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      CompletableFuture<Map<String, Integer>> stage = new CompletableFuture<>();
      run.plugin.onStage = req -> stage;
      run.runToIdle(js -> js.call("stage"));
      assertThat(run.messages()).isEmpty();

      stage.complete(Map.of("n", 1));
      run.clock.awaitIdle();
      assertThat(run.messages())
          .containsExactly("[1,1,{\"n\":1,\"errMsg\":\"invokeNativePlugin:ok\"}]");
      assertThat(run.program.pendingCalls()).isZero();
    }
  }

  @Test
  void D4_aValueIsTheResult() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onValue = req -> new Input(3);
      AtomicReference<String> sync = new AtomicReference<>();
      run.run(js -> sync.set(js.callSync("value")));
      assertThat(sync).hasValue("{\"n\":3,\"errMsg\":\"invokeNativePlugin:ok\"}");
    }
  }

  @Test
  void S7_aStateThatCannotBeWrittenFailsTheCall() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onAsync = req -> req.sendState(new Object());
      run.plugin.onOther = req -> req.sendState(List.of(1));
      run.runToIdle(
          js -> {
            js.call("async");
            js.call("other");
          });
      assertThat(run.messages())
          .containsExactly(
              "[2,1,{\"errMsg\":\"invokeNativePlugin:fail the result cannot be written as JSON\","
                  + "\"errCode\":1006}]",
              "[2,2,{\"errMsg\":\"invokeNativePlugin:fail a result must be a JSON object, but is an"
                  + " array\",\"errCode\":1007}]");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {501, 600, 1100, 3000})
  void X5_whatIsNestedTooDeepFailsTheCallAlikeAtEveryDepth(int depth) throws Exception {
    Object deep = nested(depth);
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onAsync = req -> req.ok(deep);
      run.plugin.onOther = req -> req.sendState(deep);
      run.runToIdle(
          js -> {
            js.call("async");
            js.call("other");
          });
      String says =
          "[2,%d,{\"errMsg\":\"invokeNativePlugin:fail the %s is nested deeper than the 500 levels"
              + " allowed\",\"errCode\":1013}]";
      assertThat(run.messages())
          .containsExactly(String.format(says, 1, "result"), String.format(says, 2, "state"));
    }
  }

  @Test
  void X5_theDeepestAllowedIsDelivered() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onAsync = req -> req.ok(nested(500));
      run.runToIdle(js -> js.call("async"));
      assertThat(run.messages().get(0)).startsWith("[1,1,");
    }
  }

  @Test
  void S7_aCycleCannotBeWrittenHoweverDeep() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      Map<String, Object> cycle = new HashMap<>();
      cycle.put("list", List.of(cycle));
      run.plugin.onAsync = req -> req.ok(cycle);
      run.runToIdle(js -> js.call("async"));
      assertThat(run.messages().get(0)).contains("cannot be written as JSON").contains("1006");
    }
  }

  private static Object nested(int depth) {
    Object data = Map.of();
    for (int i = 1; i < depth; i++) {
      data = Map.of("a", data);
    }
    return data;
  }

  @Test
  void R4_theHostSeesEachStateThatIsDelivered() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.plugin.onAsync =
          req -> {
            req.sendState(Map.of("n", 1));
            req.sendState(null);
            req.ok();
            req.sendState(Map.of("n", 2));
          };
      run.runToIdle(js -> js.call("async"));

      assertThat(run.log.lines())
          .containsExactly(
              "launched",
              "started async",
              "state async {\"n\":1}",
              "state async {}",
              "ended async {\"errMsg\":\"invokeNativePlugin:ok\"}",
              "late async {\"n\":2}");
    }
  }

  @Test
  void T5_aStateHeldBackUntilItsCallHasEndedIsReportedAndTakesNoPlace() throws Exception {
    try (RunningProgram run = new RunningProgram(b -> b.clock(Clock.system()))) {
      AtomicReference<RequestEvent> request = new AtomicReference<>();
      AtomicReference<Thread> sender = new AtomicReference<>();
      CountDownLatch mayGoOn = new CountDownLatch(1);
      CountDownLatch sent = new CountDownLatch(1);
      CountDownLatch mayStop = new CountDownLatch(1);
      run.plugin.onAsync =
          req -> {
            request.set(req);
            sender.set(Thread.currentThread());
            for (int i = 0; i <= StateGate.MOST; i++) {
              req.sendState(Map.of("i", i));
            }
            sent.countDown();
          };
      run.start(
          js -> {
            js.call("async");
            mayGoOn.await();
          });
      await().until(() -> sender.get() != null && sender.get().getState() == Thread.State.WAITING);
      request.get().ok();
      mayGoOn.countDown();
      assertThat(sent.await(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      run.program.whenIdle().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);

      assertThat(run.messages()).hasSize(StateGate.MOST + 1);
      assertThat(run.log.lines("state")).hasSize(StateGate.MOST);
      assertThat(run.log.lines("late")).containsExactly("late async {\"i\":1000}");

      CountDownLatch again = new CountDownLatch(1);
      run.plugin.onAsync =
          req -> {
            for (int i = 0; i < StateGate.MOST; i++) {
              req.sendState(null);
            }
            again.countDown();
            req.ok();
          };
      run.start(
          js -> {
            js.call("async");
            mayStop.await();
          });
      assertThat(again.await(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS))
          .as("as many may wait as before")
          .isTrue();
      mayStop.countDown();
      run.program.whenIdle().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

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
