package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.contract.ParamsMode;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.ForwardingClock;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.internal.wire.Op;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsCapability;
import dev.footbridge.engine.spi.JsException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The operations of JavaScript, and the reports of its errors. */
class HostBridgeTest {
  /** Stores a program's console lines, errors and warnings. */
  private static final class Said implements ProgramListener {
    final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    final List<ScriptError> errors = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void console(MiniAppInfo program, String level, String text) {
      lines.add(program.appId() + " " + level + " " + text);
    }

    @Override
    public void warning(MiniAppInfo program, String text) {
      lines.add(program.appId() + " warned " + text);
    }

    @Override
    public void listenerAdded(MiniAppInfo program, long id, String source, String stack) {
      lines.add(program.appId() + " added " + id + " " + source + " " + stack);
    }

    @Override
    public void listenerRemoved(MiniAppInfo program, long id) {
      lines.add(program.appId() + " removed " + id);
    }

    @Override
    public void error(MiniAppInfo program, ScriptError error) {
      errors.add(error);
    }
  }

  private final Said said = new Said();

  private RunningProgram launch() {
    return new RunningProgram(
        builder ->
            builder
                .programListener(said)
                .customApis(
                    CustomApiConfig.parse(
                        "api.json",
                        "{\"extApi\": [{\"name\": \"other\", \"sync\": false, \"params\": {}}]}")));
  }

  @Test
  void consoleLinesAndWarningsReachTheHost() throws Exception {
    try (RunningProgram run = launch()) {
      List<String> answers = new ArrayList<>();
      run.run(
          js -> {
            answers.add(js.raw(Op.CONSOLE, "log", "hello"));
            answers.add(js.raw(Op.CONSOLE, "warn", "oh"));
            answers.add(js.raw(Op.WARNING, null, "odd"));
          });
      assertThat(answers).containsExactly(null, null, null);
      assertThat(said.lines)
          .containsExactly("wx-test log hello", "wx-test warn oh", "wx-test warned odd");
    }
  }

  @Test
  void listenersOfTheProgramAreReportedToTheHost() throws Exception {
    try (RunningProgram run = launch()) {
      run.run(
          js -> {
            js.raw(Op.LISTENER, "wx.onHostEvent a", "at app.js:1:1");
            js.raw(Op.LISTENER_GONE, null, null);
          });
      assertThat(said.lines)
          .containsExactly("wx-test added 1 wx.onHostEvent a at app.js:1:1", "wx-test removed 2");
    }
  }

  @Test
  void E3_aCallCarriesTheFramesWhereItWasMade() throws Exception {
    AtomicReference<String> frames = new AtomicReference<>();
    CallListener listener =
        new CallListener() {
          @Override
          public void started(BridgeCall call) {
            frames.set(call.jsStack());
          }
        };
    try (RunningProgram run = new RunningProgram(builder -> builder.callListener(listener))) {
      run.run(js -> js.raw(Op.CALL_NATIVE_SYNC, "text", "{}", "{\"stack\":\"at app.js:7:9\"}"));
      assertThat(frames).hasValue("at app.js:7:9");
    }
  }

  @Test
  void R6_errorsAndRejectionsReachTheHostWithTheProgramsOwnPosition() throws Exception {
    try (RunningProgram run = launch()) {
      String stack = "at shim (footbridge:shim.js:3:1)\\n at f (app.js:7:9)\\n at g (app.js:8:1)";
      String error = "{\"message\":\"Error: a\",\"stack\":\"" + stack + "\"}";
      List<String> answers = new ArrayList<>();
      run.run(
          js -> {
            answers.add(js.raw(Op.ERROR, null, error));
            answers.add(js.raw(Op.REJECTION, null, "{\"message\":\"Error: b\",\"stack\":\"\"}"));
          });
      assertThat(answers).as("the messages reported").containsExactly("Error: a", "Error: b");
      assertThat(said.errors)
          .containsExactly(
              ScriptError.of(ScriptError.Kind.UNCAUGHT, "Error: a")
                  .withPosition("app.js:7:9")
                  .withStack(stack.replace("\\n", "\n")),
              ScriptError.of(ScriptError.Kind.UNHANDLED_REJECTION, "Error: b"));
    }
  }

  @Test
  void T6_nextTickIsATurnAfterThoseQueued() throws Exception {
    try (RunningProgram run = launch()) {
      run.runToIdle(
          js -> {
            js.call("text");
            js.raw(Op.NEXT_TICK, null, null);
            js.setTimer(9, "0");
          });
      assertThat(run.messages())
          .containsExactly("[1,1,{\"errMsg\":\"invokeNativePlugin:ok\"}]", "[4,2]", "[4,9]");
    }
  }

  @Test
  void S8_aCallTheShimRefusesFailsAndIsAccountedFor() throws Exception {
    try (RunningProgram run = launch()) {
      AtomicReference<String> sync = new AtomicReference<>();
      AtomicReference<String> async = new AtomicReference<>();
      String why = "{\"errCode\":1003,\"reason\":\"a cycle\"}";
      run.runToIdle(
          js -> {
            sync.set(js.raw(Op.CALL_NATIVE_SYNC, "a", null, why));
            async.set(js.raw(Op.CALL_WX, "other", null, why));
            js.raw(Op.CALL_WX, "other", null, why.replace("1003", "7"));
          });
      assertThat(sync)
          .hasValue("{\"errMsg\":\"invokeNativePlugin:fail a cycle\",\"errCode\":1003}");
      assertThat(async).hasValue(null);
      assertThat(run.messages())
          .containsExactly(
              "[2,2,{\"errMsg\":\"other:fail a cycle\",\"errCode\":1003}]",
              "[2,3,{\"errMsg\":\"other:fail a cycle\",\"errCode\":1016}]");
      assertThat(run.log.lines("started")).hasSize(3);
      assertThat(run.log.lines("ended")).hasSize(3);
      assertThat(run.program.pendingCalls()).isZero();
    }
  }

  @Test
  void S8_listenersSeeNoParametersOfACallTheShimRefuses() throws Exception {
    List<String> params = new ArrayList<>();
    CallListener listener =
        new CallListener() {
          @Override
          public void started(BridgeCall call) {
            params.add(call.jsonParams());
          }
        };
    try (RunningProgram run = new RunningProgram(builder -> builder.callListener(listener))) {
      run.run(
          js -> {
            js.raw(Op.CALL_NATIVE_SYNC, "text", null, "{\"errCode\":1003,\"reason\":\"a cycle\"}");
            js.raw(Op.CALL_NATIVE_SYNC, "text", null);
          });
      assertThat(params).as("refused; toJSON returned undefined").containsExactly("{}", "null");
    }
  }

  @Test
  void P2_aCallThatDoesNotFitItsTemplateFailsBeforeItsHandlerRuns() throws Exception {
    try (RunningProgram run = launchTemplated(ParamsMode.STRICT)) {
      List<String> answers = new ArrayList<>();
      run.runToIdle(
          js -> {
            answers.add(js.raw(Op.CALL_WX_SYNC, "text", "{\"n\":\"1\"}"));
            answers.add(js.raw(Op.CALL_WX, "other", "{}"));
            answers.add(js.raw(Op.CALL_WX_SYNC, "text", "{\"n\":1}"));
            answers.add(js.raw(Op.CALL_NATIVE_SYNC, "text", "{}"));
          });
      assertThat(answers)
          .containsExactly(
              "{\"errMsg\":\"text:fail parameter error: parameter.n should be Number instead of"
                  + " String;\",\"errCode\":1004}",
              null,
              "{\"errMsg\":\"text:ok\"}",
              "{\"errMsg\":\"invokeNativePlugin:ok\"}");
      assertThat(run.messages())
          .containsExactly(
              "[2,2,{\"errMsg\":\"other:fail parameter error: parameter.n should be Number instead"
                  + " of Undefined;\",\"errCode\":1004}]");
      assertThat(run.log.lines("started")).hasSize(4);
      assertThat(run.log.lines("ended")).hasSize(4);
    }
  }

  @Test
  void X5_aCallThatIsTooLargeIsRefusedForThatBeforeItsTemplate() throws Exception {
    String tooLong = "{\"text\":\"" + "x".repeat(100) + "\"}";
    String tooDeep = "{\"text\":" + "[".repeat(10) + "]".repeat(10) + "}";
    try (RunningProgram run = launchTemplated(ParamsMode.STRICT)) {
      List<String> answers = new ArrayList<>();
      run.run(
          js -> {
            answers.add(js.raw(Op.CALL_WX_SYNC, "text", tooLong));
            answers.add(js.raw(Op.CALL_WX_SYNC, "text", tooDeep));
          });
      assertThat(answers.get(0)).contains("has 111 characters, 100 are allowed");
      assertThat(answers.get(1)).contains("is nested deeper than the 10 levels allowed");
    }
  }

  @Test
  void X3_aDeniedCallIsRefusedForThatBeforeItsTemplate() throws Exception {
    try (RunningProgram run =
        launchTemplated(ParamsMode.STRICT, Permissions.ALL_PUBLIC.restrict("text"))) {
      AtomicReference<String> answer = new AtomicReference<>();
      run.run(js -> answer.set(js.raw(Op.CALL_WX_SYNC, "text", "{}")));
      assertThat(answer.get()).contains("text:fail permission denied");
    }
  }

  @Test
  void S9_aCallMadeWhileClosingIsRefusedForThatBeforeItsTemplate() throws Exception {
    try (RunningProgram run = launchTemplated(ParamsMode.STRICT)) {
      AtomicReference<String> answer = new AtomicReference<>();
      run.run(
          js -> {
            var unused = run.program.closeAsync();
            answer.set(js.raw(Op.CALL_WX_SYNC, "text", "{}"));
          });
      assertThat(answer.get()).contains("text:fail the program is closing");
    }
  }

  @Test
  void P3_inWarnModeAMismatchedCallReachesItsHandler() throws Exception {
    try (RunningProgram run = launchTemplated(ParamsMode.WARN)) {
      AtomicReference<String> answer = new AtomicReference<>();
      run.run(js -> answer.set(js.raw(Op.CALL_WX_SYNC, "text", "{}")));
      assertThat(answer).hasValue("{\"errMsg\":\"text:ok\"}");
      assertThat(run.log.lines("warning"))
          .containsExactly(
              "warning wx.text: parameter error: parameter.n should be Number instead of"
                  + " Undefined;");
    }
  }

  @Test
  void P3_inOffModeTheTemplateIsNotChecked() throws Exception {
    try (RunningProgram run = launchTemplated(ParamsMode.OFF)) {
      AtomicReference<String> answer = new AtomicReference<>();
      run.run(js -> answer.set(js.raw(Op.CALL_WX_SYNC, "text", "{}")));
      assertThat(answer).hasValue("{\"errMsg\":\"text:ok\"}");
      assertThat(run.log.lines("warning")).isEmpty();
    }
  }

  private static RunningProgram launchTemplated(ParamsMode mode) {
    return launchTemplated(mode, Permissions.ALL_PUBLIC);
  }

  private static RunningProgram launchTemplated(ParamsMode mode, Permissions permissions) {
    String config =
        """
        {"extApi": [{"name": "text", "sync": true, "params": {"n": 0}},
          {"name": "other", "sync": false, "params": {"n": 0}}]}
        """;
    return new RunningProgram(
        builder ->
            builder
                .customApis(CustomApiConfig.parse("api.json", config))
                .limits(Limits.DEFAULT.withMaxPayloadChars(100).withMaxDepth(10))
                .permissions(permissions)
                .paramsMode(mode));
  }

  @Test
  void X1_malformedOperationsAreReportedAndDoNotReachJavaScript() throws Exception {
    try (RunningProgram run = launch()) {
      List<Throwable> uncaught = new ArrayList<>();
      List<String> results = new ArrayList<>();
      run.run(
          js -> {
            Thread thread = Thread.currentThread();
            Thread.UncaughtExceptionHandler before = thread.getUncaughtExceptionHandler();
            thread.setUncaughtExceptionHandler((t, e) -> uncaught.add(e));
            results.add(js.raw(99, null, null));
            results.add(js.raw(Op.ERROR, null, "not JSON"));
            results.add(js.raw(Op.SET_TIMER, null, "soon"));
            thread.setUncaughtExceptionHandler(before);
          });
      assertThat(results).containsOnlyNulls().hasSize(3);
      assertThat(uncaught)
          .extracting(Throwable::getMessage)
          .containsExactly(
              "no such operation: 99",
              "the shim sent an error that is not JSON",
              "For input string: \"soon\"");
    }
  }

  /** A clock whose alarms can be made to fail, as the engine itself would by a bug. */
  private static final class FaultyClock extends ForwardingClock {
    volatile Error fault;

    FaultyClock(Clock clock) {
      super(clock);
    }

    @Override
    public Alarm at(long atNanos, Runnable task) {
      if (fault != null) {
        throw fault;
      }
      return super.at(atNanos, task);
    }
  }

  @Test
  void X1_aBugInTheMiddleOfACallIsReportedAndEndsTheCall() throws Exception {
    FaultyClock clock = new FaultyClock(new ManualClock());
    try (RunningProgram run = new RunningProgram(builder -> builder.clock(clock))) {
      Error bug = new AssertionError("a bug");
      List<Throwable> uncaught = new ArrayList<>();
      List<String> results = new ArrayList<>();
      run.run(
          js -> {
            Thread thread = Thread.currentThread();
            Thread.UncaughtExceptionHandler before = thread.getUncaughtExceptionHandler();
            thread.setUncaughtExceptionHandler((t, e) -> uncaught.add(e));
            clock.fault = bug;
            results.add(js.callSync("text"));
            results.add(js.raw(Op.CALL_NATIVE, "async", "{}"));
            clock.fault = null;
            results.add(js.callSync("text"));
            thread.setUncaughtExceptionHandler(before);
          });
      run.program.whenIdle().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);

      String failed = "{\"errMsg\":\"invokeNativePlugin:fail internal error\",\"errCode\":1016}";
      assertThat(results).containsExactly(failed, null, "{\"errMsg\":\"invokeNativePlugin:ok\"}");
      assertThat(run.messages()).containsExactly("[2,2," + failed + "]");
      assertThat(uncaught).containsExactly(bug, bug);
      assertThat(run.log.lines("started")).hasSize(3);
      assertThat(run.log.lines("ended")).hasSize(3);
      assertThat(run.program.pendingCalls()).isZero();
    }
  }

  @Test
  void X4_anOverflowInsideTheEngineEndsItsCallAndTheProgram() throws Exception {
    FaultyClock clock = new FaultyClock(new ManualClock());
    try (RunningProgram run =
        new RunningProgram(builder -> builder.clock(clock).programListener(said))) {
      List<String> answers = new ArrayList<>();
      assertThatThrownBy(
              () ->
                  run.run(
                      js -> {
                        clock.fault = new StackOverflowError();
                        answers.add(js.callSync("text"));
                        clock.fault = null;
                        answers.add(js.callSync("text"));
                        answers.add(js.raw(Op.CONSOLE, "log", "still here"));
                      }))
          .cause()
          .isInstanceOfSatisfying(
              JsException.class,
              e -> assertThat(e.kind()).isEqualTo(JsException.Kind.ENGINE_FAILED));
      run.program.closeAsync().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);

      assertThat(answers).containsOnly(Op.EXHAUSTED.json()).hasSize(3);
      assertThat(said.lines).isEmpty();
      assertThat(run.log.lines("started")).containsExactly("started text");
      assertThat(run.log.lines("ended"))
          .containsExactly(
              "ended text {\"errMsg\":\"invokeNativePlugin:fail closed\",\"errCode\":1010}");
      assertThat(run.log.lines()).last().isEqualTo("program killed");
    }
  }

  @Test
  void B4_theShimIsAskedToSearchParametersWithAnEmptyObjectInThem() throws Exception {
    try (RunningProgram run = launch()) {
      List<String> answers = new ArrayList<>();
      run.runToIdle(
          js -> {
            answers.add(js.raw(Op.CALL_NATIVE_SYNC, "text", "{\"a\":{}}"));
            answers.add(js.raw(Op.CALL_NATIVE, "async", "{\"a\":{}}"));
            answers.add(js.raw(Op.CALL_NATIVE_SYNC, "text", "{}"));
            answers.add(js.raw(Op.CALL_NATIVE, "async", "{\"a\":[]}"));
          });
      String ok = "{\"errMsg\":\"invokeNativePlugin:ok\"}";
      assertThat(answers).containsExactly(" " + ok, " ", ok, null);
    }
  }

  @Test
  void D6_bytesAreWrittenAsBase64AndReadAgain() throws Exception {
    try (RunningProgram run = launch()) {
      List<String> answers = new ArrayList<>();
      run.run(
          js -> {
            answers.add(js.raw(Op.TO_BASE64, null, "[0,127,128,255]"));
            answers.add(js.raw(Op.FROM_BASE64, null, "AH+A/w=="));
            answers.add(js.raw(Op.FROM_BASE64, null, "AH+A/w"));
            answers.add(js.raw(Op.TO_BASE64, null, "[]"));
          });
      assertThat(answers).containsExactly("AH+A/w==", "[0,127,128,255]", "[0,127,128,255]", "");
    }
  }

  @Test
  void aMessageIsFetchedOnce() throws Exception {
    try (RunningProgram run = launch()) {
      List<String> taken = new ArrayList<>();
      run.clock.awaitIdle(); // past the first message
      run.js.onMessage((js, message) -> taken.add(js.take()));
      run.program.emit("net", null);
      run.clock.awaitIdle();
      run.run(js -> taken.add(js.take()));

      assertThat(run.messages()).containsExactly("[6,0,{\"name\":\"net\",\"data\":{}}]");
      assertThat(taken).containsExactly(null, null);
    }
  }

  private static JsException thrown(String message, String position) {
    return new JsException(JsException.Kind.THROWN, message, position, "at f (" + position + ")");
  }

  @Test
  void E1_aCallOfAnUnconfiguredApiGetsAHintWithTheEntryToAdd() throws Exception {
    try (RunningProgram run = launch()) {
      String text = "let a;\n wx.other(); wx . async ({})\nwx.asinc();\nwx.far();";
      for (int line = 1; line <= 5; line++) {
        String position = "script-" + (line - 1) + ".js:" + line + ":1";
        assertThatThrownBy(
                () ->
                    run.program
                        .evaluate(
                            run.js.source(
                                text,
                                js -> {
                                  throw thrown("TypeError: x is not a function", position);
                                }))
                        .get())
            .hasCauseInstanceOf(JsException.class);
      }
      assertThat(said.errors)
          .extracting(ScriptError::hint)
          .containsExactly(
              null,
              "a handler for 'async' is registered (TestPlugin.async), but wx.async needs an entry"
                  + " in extApi of the configuration file: {\"name\": \"async\", \"sync\": false,"
                  + " \"params\": {}}",
              "did you mean wx.async?",
              null,
              null);
    }
  }

  @Test
  void E1_aMessageThatNamesNoFunctionGetsTheNameOfTheMissingApi() throws Exception {
    try (RunningProgram run = launch()) {
      Throwable cause = new IllegalStateException("of the JavaScript engine");
      JsException vague = thrown("TypeError: not a function", "script-0.js:1:1");
      vague.initCause(cause);
      assertThatThrownBy(
              () ->
                  run.program
                      .evaluate(
                          run.js.source(
                              "wx.async();",
                              js -> {
                                throw vague;
                              }))
                      .get())
          .cause()
          .isInstanceOfSatisfying(
              JsException.class,
              named -> {
                assertThat(named.kind()).isEqualTo(JsException.Kind.THROWN);
                assertThat(named.position()).isEqualTo("script-0.js:1:1");
                assertThat(named.getStackTrace()).isEqualTo(vague.getStackTrace());
              })
          .hasMessage("TypeError: wx.async is not a function")
          .hasCause(cause);
      assertThat(said.errors)
          .extracting(ScriptError::message)
          .containsExactly("TypeError: wx.async is not a function");
      assertThat(run.messages())
          .as("the program's own hooks")
          .containsExactly(
              "[5,0,\"TypeError: wx.async is not a function\\nat f (script-0.js:1:1)\"]");
    }
  }

  @Test
  void E1_anErrorThatTheProgramCaughtIsExplainedInTheSameWay() throws Exception {
    try (RunningProgram run = launch()) {
      run.program.evaluate(run.js.source("wx.async();", js -> {})).get();

      assertThat(
              run.program.explain(
                  ScriptError.of(ScriptError.Kind.UNCAUGHT, "TypeError: not a function")
                      .withPosition("script-0.js:1:1")
                      .withStack("at app.js")))
          .satisfies(
              error -> {
                assertThat(error.message()).isEqualTo("TypeError: wx.async is not a function");
                assertThat(error.hint()).startsWith("a handler for 'async' is registered");
                assertThat(error.position()).isEqualTo("script-0.js:1:1");
                assertThat(error.stack()).isEqualTo("at app.js");
              });
      assertThat(said.errors).isEmpty();
    }
  }

  @Test
  void E1_modulesGetAHintByTheirSyntaxAndByTheirNames() throws Exception {
    try (RunningProgram run = launch()) {
      String text = "let a;\nlet a;\nimport b from './b.js';";
      for (JsException e :
          List.of(
              new JsException(JsException.Kind.SYNTAX, "SyntaxError: a", "script-0.js:2:5", ""),
              new JsException(JsException.Kind.SYNTAX, "SyntaxError: b", "script-1.js:3:1", ""),
              new JsException(JsException.Kind.SYNTAX, "SyntaxError: c", "script-2.js:4:1", ""),
              thrown("ReferenceError: require is not defined", "script-3.js:1:1"))) {
        assertThatThrownBy(
                () ->
                    run.program
                        .evaluate(
                            run.js.source(
                                text,
                                js -> {
                                  throw e;
                                }))
                        .get())
            .hasCause(e);
      }
      String modules =
          "programs are scripts, without modules: bundle yours into one script, for example with"
              + " esbuild --bundle --format=iife";
      assertThat(said.errors)
          .extracting(ScriptError::hint)
          .containsExactly(null, modules, null, modules);
    }
  }

  @Test
  void E1_otherErrorsAndUnknownPlacesHaveNoHint() throws Exception {
    try (RunningProgram run = launch()) {
      for (JsException e :
          List.of(
              thrown("Error: no", "script-0.js:1:1"),
              thrown("TypeError: x is not a function", "elsewhere.js:1:1"),
              thrown("TypeError: x is not a function", "nowhere"),
              thrown("TypeError: x is not a function", null))) {
        assertThatThrownBy(
                () ->
                    run.program
                        .evaluate(
                            run.js.source(
                                "wx.async();",
                                js -> {
                                  throw e;
                                }))
                        .get())
            .hasCause(e);
      }
      assertThat(said.errors).extracting(ScriptError::hint).containsOnlyNulls().hasSize(4);
    }
  }

  @Test
  void R6_theProgramsOwnHooksReceiveItsErrors() throws Exception {
    try (RunningProgram run = launch()) {
      List<JsException> failures =
          List.of(
              new JsException(JsException.Kind.THROWN, "Error: a", null, "at f (app.js:1:1)"),
              new JsException(JsException.Kind.SYNTAX, "SyntaxError: b", "app.js:1:2", ""));
      for (JsException e : failures) {
        assertThatThrownBy(
                () ->
                    run.run(
                        js -> {
                          throw e;
                        }))
            .hasCause(e);
      }
      assertThat(run.messages())
          .containsExactly("[5,0,\"Error: a\\nat f (app.js:1:1)\"]", "[5,0,\"SyntaxError: b\"]");
      assertThat(said.errors)
          .extracting(ScriptError::kind)
          .containsExactly(ScriptError.Kind.UNCAUGHT, ScriptError.Kind.SYNTAX);
    }
  }

  @Test
  void R6_aHookThatThrowsIsReportedAndNotCalledAgain() throws Exception {
    try (RunningProgram run = launch()) {
      run.clock.awaitIdle(); // past the first message
      run.js.onMessage(
          (js, message) -> {
            throw new JsException(JsException.Kind.THROWN, "Error: hook", null, "");
          });
      assertThatThrownBy(
              () ->
                  run.run(
                      js -> {
                        throw new JsException(JsException.Kind.THROWN, "Error: a", null, "");
                      }))
          .hasMessageContaining("Error: a");
      assertThat(run.messages()).hasSize(1);
      assertThat(said.errors)
          .extracting(ScriptError::message)
          .containsExactly("Error: a", "Error: hook");
    }
  }

  @Test
  void X4_aProgramOutOfMemoryRunsNoFurther() throws Exception {
    try (RunningProgram run = launch()) {
      JsException end = new JsException(JsException.Kind.OUT_OF_MEMORY, "out of memory", null, "");
      List<String> ran = new ArrayList<>();
      assertThatThrownBy(
              () ->
                  run.run(
                      js -> {
                        throw end;
                      }))
          .hasCause(end);
      assertThatThrownBy(() -> run.run(js -> ran.add("again"))).hasCause(end);
      run.program.emit("net", Map.of());
      run.clock.awaitIdle();

      assertThat(ran).isEmpty();
      assertThat(run.messages()).isEmpty();
      assertThat(said.errors)
          .extracting(ScriptError::kind)
          .containsExactly(ScriptError.Kind.KILLED);
    }
  }

  @Test
  void theFirstMessageHasTheCapabilitiesOfTheRuntime() {
    FakeRuntime js = new FakeRuntime().capabilities(JsCapability.TRACK_REJECTIONS);
    try (RunningProgram run = new RunningProgram(js, builder -> {})) {
      run.clock.awaitIdle();
      assertThat(js.manifest()).contains("\"capabilities\":[\"trackRejections\"]");
    }
  }

  @Test
  void theShimKeepsTheTypesOfValuesOnlyInStorageOfTheBuiltInTier() {
    String all = "\"typed\":[\"getStorage\",\"getStorageSync\",\"setStorage\",\"setStorageSync\"]";
    try (RunningProgram run = launch()) {
      run.clock.awaitIdle();
      assertThat(run.js.manifest()).contains(all);
    }
    String config =
        "{\"extApi\": [{\"name\": \"getStorageSync\", \"sync\": true, \"params\": {}}],"
            + " \"overwriteWxApi\": true}";
    try (RunningProgram run =
        new RunningProgram(
            builder -> builder.customApis(CustomApiConfig.parse("api.json", config)))) {
      run.clock.awaitIdle();
      assertThat(run.js.manifest()).contains(all.replace("\"getStorageSync\",", ""));
    }
  }

  @Test
  void C3_theFirstMessageHasTheApisAndTheLaunchOptions() {
    FakeRuntime js = new FakeRuntime();
    BridgeEngine engine =
        BridgeEngine.builder()
            .runtime(js)
            .clock(new ManualClock())
            .plugin(TestPlugin.class)
            .permissions(Permissions.ALL_PUBLIC.restrict("pay").restrict("async", "wx-test"))
            .customApis(
                CustomApiConfig.parse(
                    "api.json",
                    "{\"extApi\": [{\"name\": \"other\", \"sync\": false, \"params\": {\"n\": 0}}],"
                        + "\"overwriteWxApi\": true}"))
            .build();
    LaunchOptions options =
        LaunchOptions.DEFAULT.withPath("pages/pay").withQuery(Map.of("id", "7")).withScene(1011);
    try (MiniProgram program = engine.launch(MiniAppInfo.of("wx-test"), options)) {
      assertThat(program.info().appId()).isEqualTo("wx-test");
      program.whenIdle().join();
    }
    assertThat(js.manifest())
        .startsWith(
            "[0,0,[{\"overwrite\":true,\"stacks\":\"none\",\"apis\":[{\"name\":\"clearStorage\",")
        .contains("{\"name\":\"other\",\"sync\":false,\"params\":{\"n\":0}}")
        .contains(
            "{\"name\":\"setStorageSync\",\"sync\":true,"
                + "\"form\":{\"returns\":\"nothing\",\"args\":[\"key\",\"data\"]}}")
        .endsWith(
            "]},{\"capabilities\":[],\"denied\":[\"pay\"],\"startedAt\":1704067200000,"
                + "\"launch\":{\"path\":\"pages/pay\",\"scene\":1011,\"query\":{\"id\":\"7\"},\"referrerInfo\":{}}}]]");
  }
}
