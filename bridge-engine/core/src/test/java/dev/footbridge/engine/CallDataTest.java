package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.engine.internal.wire.Op;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The data of a call: parameters, results, and their limits. */
class CallDataTest {
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
  void D4_aNullStageFailsWithAMessage() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.runToIdle(js -> js.call("stage"));

      assertThat(run.messages())
          .containsExactly(
              "[2,1,{\"errMsg\":\"invokeNativePlugin:fail the handler returned null instead of a"
                  + " CompletionStage\",\"errCode\":1005}]");
    }
  }

  @Test
  void C7_S8_aCallWithoutAnObjectNeverReachesTheHandler() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.runToIdle(
          js -> {
            js.call("async", "[1]");
            js.call("async", "5");
            js.call("async", "");
          });
      String failure = "[2,%d,{\"errMsg\":\"invokeNativePlugin:fail %s\",\"errCode\":%d}]";
      String made = "the arguments cannot be sent: toJSON does not return an object";
      assertThat(run.messages())
          .containsExactly(
              String.format(
                  failure, 1, "expected an object of options, but was given an array", 1002),
              String.format(failure, 2, made, 1003),
              String.format(failure, 3, made, 1003));
    }
  }

  @Test
  void X5_payloadsThatAreTooLongFailWithAMessage() throws Exception {
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
  void X5_payloadsThatAreTooDeepFailWithAMessage() throws Exception {
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
  void X5_payloadsOfExactlyTheAllowedLengthPass() throws Exception {
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
  void X5_aReasonThatIsTooLongFailsWithAMessage() throws Exception {
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

  record Input(int n) {}

  @Test
  void C5_inputThatDoesNotFitFailsWithAMessage() throws Exception {
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
  void X5_dataThatIsTooDeepFailsTheCallInTheSameWayAtEveryDepth(int depth) throws Exception {
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
}
