package dev.footbridge.junit5;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.spi.JsException;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MiniProgramExtensionTest {
  @RegisterExtension
  static final MiniProgramExtension mini =
      MiniProgramExtension.builder()
          .plugin(CustomPlugin.class)
          .customApis("tcmpp/custom-config.json")
          .mocks("mocks.json")
          .appId("wx-custom")
          .build();

  @Test
  void anApiIsCalledFromJava(TestProgram program) {
    TestCall call = program.call("customAsyncEvent", Map.of("name", "kka"));

    assertThat(call)
        .succeeded()
        .hasData("key", "test")
        .hasData("count", 2.0)
        .reported(Map.of("progress", 50), Map.of("progress", 100));
    assertThat(call.data()).containsEntry("name", "kka").doesNotContainKey("errMsg");
    assertThat(call.data(Answer.class)).isEqualTo(new Answer("test", 2));
    assertThat(call.errMsg()).isEqualTo("customAsyncEvent:ok");
  }

  @Test
  void P2_parametersAreCheckedAsForAProgram(TestProgram program) {
    assertThat(program.call("customAsyncEvent", Map.of("name", 1)))
        .failedWith("parameter error: parameter.name should be String instead of Number");
  }

  @Test
  void oneThatIsNotConfiguredIsCalledByName(TestProgram program) {
    assertThat(program.call("declines"))
        .failedWith("invokeNativePlugin:fail the card was declined")
        .hasData("left", 1);
  }

  @Test
  void aSynchronousApiIsCalledTheSameWay(TestProgram program) {
    assertThat(program.call("customSyncEvent")).succeeded().hasData("app", "wx-custom");
  }

  @Test
  void everyKeyReachesTheHandler(TestProgram program) {
    assertThat(
            program.call(
                "customAsyncEvent", Map.of("name", "\u2028\"__proto__\":", "__proto__", 1)))
        .hasData("name", "\u2028\"__proto__\":");
    assertThat(program.calls().get(0).toString()).contains("\"__proto__\":1");
  }

  @Test
  void theClockStandsStillUntilItIsMoved(TestProgram program) {
    TestCall call = program.call("customAsyncEvent", Map.of("name", "mocked"));
    assertThat(call).isOpen().reported();
    assertThat(call.hasEnded()).isFalse();

    mini.clock().advance(ofSeconds(5));
    assertThat(call).isOpen().reported(Map.of("step", "mock"));

    mini.clock().advance(ofSeconds(1));
    assertThat(call).succeeded().hasData("key", "mock");
  }

  @Test
  void timePassesUntilTheProgramIsIdle(TestProgram program) {
    program.runScript(
        "setTimeout(() => wx.customAsyncEvent({ name: 'mocked', success() {"
            + " setTimeout(() => console.log('done'), 24 * 3600e3); } }), 1000)");
    program.runUntilIdle(ofDays(2));

    assertThat(program.console()).containsExactly("done");
    assertThat(program.clock().nanoTime()).isEqualTo(ofDays(1).plusSeconds(7).toNanos());
  }

  @Test
  void timePassesNoFasterThanTheMachinesWhileAHandlersThreadIsAtWork(TestProgram program) {
    program.runScript("wx.invokeNativePlugin({ api_name: 'slow', timeout: 60e3 })");
    program.runUntilIdle(ofSeconds(59));

    assertThat(program.calls().get(0)).succeeded();
  }

  @Test
  void aProgramThatIsNeverIdleIsReported(TestProgram program) {
    program.runScript("setInterval(() => {}, 1000)");
    assertThatThrownBy(() -> program.runUntilIdle(ofSeconds(90)))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "the program is not idle after 90s: a timer is still set, or a handler at work");
    assertThat(program.clock().nanoTime()).isEqualTo(ofSeconds(90).toNanos());
  }

  @Test
  @AllowViolation(Violation.NEVER_SETTLED)
  void anOpenCallKeepsAProgramFromBeingIdle(TestProgram program) {
    program.call("customAsyncEvent", Map.of("name", "mocked"));
    assertThatThrownBy(() -> program.runUntilIdle(ofSeconds(3)))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "the program is not idle after 3s: #1 wx.customAsyncEvent {\"name\":\"mocked\"} is open");
  }

  @Test
  void aScriptFileIsRun(TestProgram program) {
    program.run("pages/pay.js");

    assertThat(program.console()).containsExactly("test for page");
    assertThat(program.calls()).hasSize(1).allMatch(TestCall::isOk);
  }

  @Test
  void anErrorThatTheTestReceivesIsNoViolation(TestProgram program) {
    assertThatThrownBy(() -> program.runScript("throw new Error('no')"))
        .isInstanceOf(JsException.class)
        .hasMessage("Error: no");
  }

  @Test
  void aFileThatIsNotThereIsNamed(TestProgram program) {
    assertThatThrownBy(() -> program.run("pages/pya.js"))
        .isInstanceOf(BridgeConfigurationException.class)
        .hasMessageStartingWith("pages/pya.js: no such file, neither on the class path");
  }

  @Test
  void aReplacedApiThatMakesNoCallIsReported(TestProgram program) {
    program.runScript("wx.customAsyncEvent = () => {}");

    assertThatThrownBy(() -> program.call("customAsyncEvent"))
        .isInstanceOf(AssertionError.class)
        .hasMessage("wx.customAsyncEvent made no call");
  }

  @Test
  void hostEventsAreSent(TestProgram program) {
    program.runScript(
        "const hear = (e) => { console.log(e.n); wx.offHostEvent('hi', hear); };"
            + " wx.onHostEvent('hi', hear)");
    program.emit("hi", Map.of("n", 3));

    assertThat(program.console()).containsExactly("3");
  }

  @Test
  void aHandlerWithThreadsOfItsOwnIsAwaited(TestProgram program) {
    assertThat(program.call("slow").await()).succeeded();
  }

  @Test
  void everyTestHasItsOwnProgramAndClock(
      TestProgram program, MiniProgram engineView, ManualClock clock) {
    assertThat(program.calls()).isEmpty();
    assertThat(clock.nanoTime()).isZero();
    assertThat(program.clock()).isSameAs(clock).isSameAs(mini.clock());
    assertThat(program.program()).isSameAs(engineView);
    assertThat(program).isSameAs(mini.program());
  }

  @Test
  void aFailedAssertionShowsWhatHappenedToTheCall(TestProgram program) {
    TestCall call = program.call("customAsyncEvent", Map.of("name", "kka"));

    assertThatThrownBy(() -> assertThat(call).failed())
        .hasMessage(
            """
            expected the call to have failed, but it succeeded
                 0.0 ms  #1 wx.customAsyncEvent {"name":"kka"}
                 0.0 ms  state {"progress":50}
                 0.0 ms  state {"progress":100.0}
                 0.0 ms  ok %s"""
                .formatted(
                    program.calls().get(0).toString().lines().toList().get(3).substring(16)));
    assertThatThrownBy(() -> assertThat(call).isOpen()).hasMessageContaining("but it succeeded");
    assertThatThrownBy(() -> assertThat(call).hasData("key", "x"))
        .hasMessageStartingWith("expected \"key\" to be \"x\", but it is \"test\"");
    assertThatThrownBy(() -> assertThat(call).hasData("kay", "x"))
        .hasMessageStartingWith("expected the result to hold \"kay\", but it has {");
    assertThatThrownBy(() -> assertThat(call).reported())
        .hasMessageStartingWith(
            "expected the states\n  (none)\nbut they are\n  {\"progress\":50}\n");
    assertThatThrownBy(() -> assertThat(program.call("declines")).failedWith("approved"))
        .hasMessageStartingWith("expected a failure with 'approved', but it reads '");
    assertThatThrownBy(() -> assertThat(program.call("declines")).succeeded())
        .hasMessageStartingWith("expected the call to have succeeded, but it failed\n");
  }

  @Nested
  class OnQuickJs {
    @Test
    @UseRuntime("quickjs")
    void theRuntimeOfATestIsChosen(TestProgram program) {
      assertThat(program.call("customAsyncEvent", Map.of("name", "kka"))).succeeded();
      program.runScript("try { null.x } catch (e) { console.log(e.message) }");
      assertThat(program.console()).containsExactly("cannot read property 'x' of null");
    }
  }

  private record Answer(String key, int count) {}
}
