package dev.footbridge.junit5;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.Exchange;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppContext;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.host.BridgeHost;
import dev.footbridge.quickjs.QuickJsRuntime;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Each violation fails a test by itself, and is allowed by its name. */
class ViolationsTest {
  private static final String PROGRAM = TestProgram.class.getName();

  /** One violation per test. */
  static class Cases {
    @RegisterExtension
    static final MiniProgramExtension mini =
        MiniProgramExtension.builder().plugin(CustomPlugin.class).build();

    void violate(Violation violation, TestProgram program) {
      switch (violation) {
        case NEVER_SETTLED -> program.call("never");
        case SETTLED_TWICE -> program.call("twice");
        case LATE_STATE -> program.call("lateState");
        case UNHANDLED_REJECTION ->
            program.runScript("wx.invokeNativePlugin({ api_name: 'declines' })");
        case THROWN_IN_CALLBACK ->
            program.runScript(
                """
                wx.invokeNativePlugin({ api_name: 'declines', fail: function paid() {
                  throw new Error('no way to pay');
                } })
                """);
        case LEAKED_LISTENER -> program.runScript("wx.onHostEvent('paid', () => {})");
        case UNANSWERED, ABANDONED ->
            throw new IllegalArgumentException("see WholeProgramViolationsTest, AbandonedCases");
      }
    }
  }

  static class FailingCases extends Cases {
    @Test
    void NEVER_SETTLED(TestProgram program) {
      violate(Violation.NEVER_SETTLED, program);
    }

    @Test
    void SETTLED_TWICE(TestProgram program) {
      violate(Violation.SETTLED_TWICE, program);
    }

    @Test
    void LATE_STATE(TestProgram program) {
      violate(Violation.LATE_STATE, program);
    }

    @Test
    void UNHANDLED_REJECTION(TestProgram program) {
      violate(Violation.UNHANDLED_REJECTION, program);
    }

    @Test
    void THROWN_IN_CALLBACK(TestProgram program) {
      violate(Violation.THROWN_IN_CALLBACK, program);
    }

    @Test
    void LEAKED_LISTENER(TestProgram program) {
      violate(Violation.LEAKED_LISTENER, program);
    }

    @Test
    void leaksErrorHooks(TestProgram program) {
      program.runScript("wx.onError(() => {}); wx.onUnhandledRejection(() => {})");
    }

    @Test
    void answersAfterTheDeadline(TestProgram program) {
      TestCall call = program.call("late");
      mini.clock().advance(ofMinutes(2));
      assertThat(call).failedWith("timeout");
      program.call("answerLate");
    }

    @Test
    void allOfThem(TestProgram program) {
      EnumSet.complementOf(EnumSet.of(Violation.ABANDONED, Violation.UNANSWERED))
          .forEach(violation -> violate(violation, program));
    }

    @Test
    void failsByItselfToo(TestProgram program) {
      program.call("twice");
      throw new AssertionError("first");
    }
  }

  static class SettledCases extends Cases {
    @Test
    void timesOut(TestProgram program) {
      TestCall call = program.call("never");
      mini.clock().advance(ofMinutes(2));
      assertThat(call).failedWith("timeout");
    }
  }

  /** On a runtime that stops what does not end. */
  static class KilledCases {
    @RegisterExtension
    static final MiniProgramExtension mini =
        MiniProgramExtension.builder()
            .engine(engine -> engine.runtime(new QuickJsRuntime().withTurnLimit(ofMillis(50))))
            .build();

    @Test
    void neverEnds(TestProgram program) {
      program.runScript("setTimeout(() => { for (;;); }, 1)");
      mini.clock().advance(ofMillis(1));
    }
  }

  /** A plugin whose handler ignores its interrupt. */
  @JsPlugin(secondary = true)
  public static class StubbornPlugin extends BaseJsPlugin {
    static final CountDownLatch BEGAN = new CountDownLatch(1);
    static final CountDownLatch MAY_RETURN = new CountDownLatch(1);

    @JsEvent("stubborn")
    public String stubborn(RequestEvent req) {
      BEGAN.countDown();
      while (MAY_RETURN.getCount() > 0) {
        Thread.onSpinWait();
      }
      return "{}";
    }
  }

  static class AbandonedCases {
    @RegisterExtension
    static final MiniProgramExtension mini =
        MiniProgramExtension.builder().realTime().plugin(StubbornPlugin.class).build();

    @Test
    @AllowViolation(Violation.NEVER_SETTLED)
    void doesNotReturn(TestProgram program) throws Exception {
      program.runScript(
          "setTimeout(() => wx.invokeNativePlugin({ api_name: 'stubborn', sync: true }), 1)");
      StubbornPlugin.BEGAN.await();
    }
  }

  static class AllowingCases extends Cases {
    @Test
    @AllowViolation(Violation.NEVER_SETTLED)
    void NEVER_SETTLED(TestProgram program) {
      violate(Violation.NEVER_SETTLED, program);
    }

    @Test
    @AllowViolation(Violation.SETTLED_TWICE)
    void SETTLED_TWICE(TestProgram program) {
      violate(Violation.SETTLED_TWICE, program);
    }

    @Test
    @AllowViolation(Violation.LATE_STATE)
    void LATE_STATE(TestProgram program) {
      violate(Violation.LATE_STATE, program);
    }

    @Test
    @AllowViolation(Violation.UNHANDLED_REJECTION)
    void UNHANDLED_REJECTION(TestProgram program) {
      violate(Violation.UNHANDLED_REJECTION, program);
    }

    @Test
    @AllowViolation(Violation.THROWN_IN_CALLBACK)
    void THROWN_IN_CALLBACK(TestProgram program) {
      violate(Violation.THROWN_IN_CALLBACK, program);
    }

    @Test
    @AllowViolation(Violation.LEAKED_LISTENER)
    void LEAKED_LISTENER(TestProgram program) {
      violate(Violation.LEAKED_LISTENER, program);
    }
  }

  static class AskingCases {
    @RegisterExtension
    static final MiniProgramExtension mini =
        MiniProgramExtension.builder()
            .plugin(CustomPlugin.class)
            .engine(engine -> engine.host(new AskingHost()))
            .build();

    @Test
    void asks(TestProgram program) {
      program.call("never");
    }
  }

  /** A host on which a dialog is open. */
  private static final class AskingHost implements BridgeHost<MiniAppContext> {
    @Override
    public Class<MiniAppContext> contextType() {
      return MiniAppContext.class;
    }

    @Override
    public MiniAppContext context(MiniAppInfo program) {
      return () -> program;
    }

    @Override
    public Class<RequestEvent> requestType() {
      return RequestEvent.class;
    }

    @Override
    public RequestEvent request(Exchange exchange, MiniAppContext context) {
      return new RequestEvent(exchange);
    }

    @Override
    public List<String> leftToUser(MiniAppContext context) {
      return List.of("the dialog 'Pay' is open");
    }
  }

  @AllowViolation({Violation.NEVER_SETTLED, Violation.SETTLED_TWICE})
  static class ClassThatAllows extends Cases {
    @Test
    @AllowViolation(Violation.LATE_STATE)
    void three(TestProgram program) {
      violate(Violation.NEVER_SETTLED, program);
      violate(Violation.SETTLED_TWICE, program);
      violate(Violation.LATE_STATE, program);
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ABANDONED", "UNANSWERED"})
  void failsTheTestAndSaysHowToAllowIt(Violation violation) {
    assertThat(messageOf(violation.name()))
        .startsWith(violation + ": ")
        .endsWith("  if this is intended: @AllowViolation(Violation." + violation + ")");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ABANDONED", "UNANSWERED"})
  void isAllowedByItsName(Violation violation) {
    run(AllowingCases.class, violation.name(), "graaljs")
        .testEvents()
        .assertStatistics(stats -> stats.succeeded(1).failed(0));
  }

  @Test
  void isAllowedForAWholeClass() {
    run(ClassThatAllows.class, "three", "graaljs")
        .testEvents()
        .assertStatistics(stats -> stats.succeeded(1).failed(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void theCallAndBothStacksAreShownSideBySide(String runtime) {
    assertThat(messageOf("SETTLED_TWICE", runtime).lines().map(String::stripTrailing))
        .anySatisfy(line -> assertThat(line).matches(" +0\\.0 ms {2}#1 wx.+twice .*"))
        .anySatisfy(line -> assertThat(line).matches(" +0\\.0 ms {2}ok .*"))
        .anySatisfy(line -> assertThat(line).matches(" +0\\.0 ms {2}fail .*again.*\\(ignored\\)"))
        .anySatisfy(
            line -> assertThat(line).matches(" +called in JavaScript +\\| settled again in Java"))
        .anySatisfy(
            line ->
                assertThat(line)
                    .matches(
                        " +at .*test-call-1\\.js:1.* \\| .*CustomPlugin\\.again\\(CustomPlugin.*"))
        .anySatisfy(line -> assertThat(line).matches(" +\\| first settled in Java"))
        .anySatisfy(
            line -> assertThat(line).matches(" +\\| .*CustomPlugin\\.twice\\(CustomPlugin.*"));
  }

  @Test
  void aCallThatIsOpenNamesItsHandler() {
    assertThat(messageOf("NEVER_SETTLED"))
        .contains("was never settled", "not settled in Java by", "CustomPlugin.never");
    assertThat(messageOf("NEVER_SETTLED")).doesNotContain("closed");
  }

  @Test
  void aCallThatIsOpenNamesWhatIsLeftToAUser() {
    assertThat(failureOf(run(AskingCases.class, "asks", "graaljs")).getMessage())
        .contains("CustomPlugin.never", "left to a user", "the dialog 'Pay' is open");
  }

  @Test
  void S4_aCallThatItsDeadlineEndedWasSettled() {
    run(SettledCases.class, "timesOut", "graaljs")
        .testEvents()
        .assertStatistics(stats -> stats.succeeded(1).failed(0));
  }

  @Test
  void S3_anAnswerAfterTheDeadlineIsASecondOne() {
    assertThat(messageOf("answersAfterTheDeadline"))
        .startsWith("SETTLED_TWICE: ")
        .contains("timeout", "ok {", "(ignored)", "settled again in Java")
        .doesNotContain("NEVER_SETTLED");
  }

  @Test
  void anErrorShowsWhereItWasThrownAndTheCallBeforeIt() {
    assertThat(messageOf("THROWN_IN_CALLBACK"))
        .contains("Error: no way to pay", "at paid (script.js:2", "CustomPlugin.declines(");
    assertThat(messageOf("UNHANDLED_REJECTION"))
        .contains(
            "invokeNativePlugin:fail the card was declined",
            "CustomPlugin.declines(",
            "called in JavaScript",
            "script.js:1");
  }

  @Test
  void X4_whatIsStoppedFailsTheTest() {
    assertThat(
            failureOf(
                EngineTestKit.engine("junit-jupiter")
                    .selectors(selectMethod(KilledCases.class, "neverEnds", PROGRAM))
                    .execute()))
        .hasMessageContaining("THROWN_IN_CALLBACK: ")
        .hasMessageContaining("the program was stopped, or its turn took longer than 50 ms");
  }

  @Test
  void X4_aProgramThatCannotBeStoppedFailsTheTest() {
    try {
      assertThat(
              failureOf(
                  EngineTestKit.engine("junit-jupiter")
                      .selectors(selectMethod(AbandonedCases.class, "doesNotReturn", PROGRAM))
                      .execute()))
          .hasMessageStartingWith(
              "ABANDONED: the program was abandoned: it is still running the handler of 'stubborn',"
                  + " which ignores its interrupt");
    } finally {
      StubbornPlugin.MAY_RETURN.countDown();
    }
  }

  @Test
  void aListenerShowsWhereItWasAdded() {
    assertThat(messageOf("LEAKED_LISTENER")).contains("wx.onHostEvent paid", "script.js:1");
    assertThat(messageOf("leaksErrorHooks")).contains("wx.onError", "wx.onUnhandledRejection");
  }

  @Test
  void allViolationsAreReportedAtOnce() {
    assertThat(messageOf("allOfThem"))
        .contains(
            EnumSet.complementOf(EnumSet.of(Violation.ABANDONED, Violation.UNANSWERED)).stream()
                .map(v -> v + ": ")
                .toList());
  }

  @Test
  void aTestThatFailsAnywayKeepsItsOwnFailure() {
    Throwable failure = failureOf(run(FailingCases.class, "failsByItselfToo", "graaljs"));

    assertThat(failure).hasMessage("first");
    assertThat(failure.getSuppressed()).singleElement().asString().contains("SETTLED_TWICE");
  }

  private static String messageOf(String method) {
    return messageOf(method, "graaljs");
  }

  private static String messageOf(String method, String runtime) {
    return failureOf(run(FailingCases.class, method, runtime)).getMessage();
  }

  private static Throwable failureOf(EngineExecutionResults results) {
    Event failed = results.testEvents().failed().stream().findFirst().orElseThrow();
    return failed.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow();
  }

  private static EngineExecutionResults run(Class<?> type, String method, String runtime) {
    return EngineTestKit.engine("junit-jupiter")
        .configurationParameter(MiniProgramExtension.RUNTIME_PARAMETER, runtime)
        .selectors(selectMethod(type, method, PROGRAM))
        .execute();
  }
}
