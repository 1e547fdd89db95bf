package dev.footbridge.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.footbridge.engine.spi.JsException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What a failure says about its cause, in Java or in JavaScript. */
class FailureTest {
  private static final String THROWN =
      "java.lang.IllegalStateException: com.example.Till is out of paper\n"
          + "                   at dev.footbridge.junit5.BrokenPlugin.";

  @RegisterExtension
  static final MiniProgramExtension mini =
      MiniProgramExtension.builder()
          .plugin(BrokenPlugin.class)
          .plugin(CustomPlugin.class)
          .customApis("tcmpp/custom-config.json")
          .build();

  /** Leaves the rejection of a handler's exception unhandled. */
  static class Careless {
    @RegisterExtension
    static final MiniProgramExtension mini =
        MiniProgramExtension.builder().plugin(BrokenPlugin.class).build();

    @Test
    void ignores(TestProgram program) {
      program.runScript("wx.invokeNativePlugin({ api_name: 'broken' })");
    }

    @Test
    void asserts(TestProgram program) {
      Object result =
          program.evaluate("wx.invokeNativePlugin({ api_name: 'brokenSync', sync: true })");
      assertThat(result).isEqualTo("paid");
    }

    @Test
    void assertsOnUnprintable(TestProgram program) {
      program.evaluate("wx.invokeNativePlugin({ api_name: 'unprintable', sync: true })");
      assertThat(program.console()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"broken", "brokenSync"})
  void S2_theExceptionOfAHandlerIsInTheFailure(String api) {
    TestCall call = mini.program().call(api);

    assertThat(call).failedWith("invokeNativePlugin:fail ");
    assertThat(call.cause()).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> assertThat(call).succeeded())
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("expected the call to have succeeded, but it failed\n")
        .hasMessageContaining(THROWN + api + "(BrokenPlugin.java:")
        .cause()
        .isSameAs(call.cause());
  }

  private static Throwable failureOf(String method) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectMethod(Careless.class, method, TestProgram.class.getName()))
        .execute()
        .testEvents()
        .failed()
        .stream()
        .findFirst()
        .orElseThrow()
        .getRequiredPayload(TestExecutionResult.class)
        .getThrowable()
        .orElseThrow();
  }

  @Test
  void S2_theExceptionIsWithTheFailureOfAnAssertion() {
    assertThat(failureOf("asserts").getSuppressed())
        .singleElement()
        .isInstanceOf(IllegalStateException.class)
        .extracting(Throwable::getMessage)
        .isEqualTo("com.example.Till is out of paper");
  }

  @Test
  void S2_anExceptionThatCannotBePrintedIsReplacedByOneThatCan() {
    TestCall call = mini.program().call("unprintable");

    assertThatThrownBy(() -> assertThat(call).succeeded())
        .cause()
        .hasMessageContaining("its message cannot be read: java.lang.IllegalStateException")
        .hasMessageContaining("BrokenPlugin.unprintable(BrokenPlugin.java:");
    assertThat(failureOf("assertsOnUnprintable").getSuppressed())
        .singleElement()
        .asString()
        .contains("its message cannot be read: java.lang.IllegalStateException");
  }

  @Test
  void S2_theExceptionIsInAViolation() {
    assertThat(failureOf("ignores"))
        .hasMessageStartingWith("UNHANDLED_REJECTION: ")
        .hasMessageContaining("IllegalStateException: com.example.Till is out of paper")
        .hasMessageContaining("BrokenPlugin.broken(BrokenPlugin.java:");
  }

  @Test
  void whatAHandlerThrowsAfterItsAnswerIsAWarning(TestProgram program) {
    TestCall call = program.call("brokenAfterwards");

    assertThat(call).succeeded();
    assertThat(call.cause()).isNull();
    assertThat(call.toString()).contains("the handler threw after the end\n", THROWN);
    assertThat(program.warnings())
        .singleElement()
        .asString()
        .startsWith(
            """
            #1 brokenAfterwards: the handler threw after the end
            java.lang.IllegalStateException: com.example.Till is out of paper
                at dev.footbridge.junit5.BrokenPlugin.brokenAfterwards(""");
  }

  abstract static class OfAScript {
    @Test
    void theScriptsFramesComeFirstAndOursLast(TestProgram program) {
      JsException thrown =
          catchThrowableOfType(JsException.class, () -> program.run("pages/broken.js"));
      List<String> frames =
          Arrays.stream(thrown.getStackTrace()).map(StackTraceElement::toString).toList();
      int test = indexOf(frames, "FailureTest$OfAScript.");
      int own = indexOf(frames, "dev.footbridge.junit5.TestProgram.");

      assertThat(frames.get(0)).startsWith("JavaScript.buy(pages/broken.js:2");
      assertThat(frames.get(1)).startsWith("JavaScript.").contains("(pages/broken.js:4");
      assertThat(test).isEqualTo(2);
      assertThat(own).isGreaterThan(test);
      assertThat(thrown.position()).startsWith("pages/broken.js:2:");
    }

    @Test
    void E1_theHintOfARunIsInTheMessage(TestProgram program) {
      assertThatThrownBy(() -> program.run("pages/broken.js"))
          .hasMessageContaining("not a function")
          .hasMessageEndingWith("\nhint: did you mean wx.customAsyncEvent or wx.customSyncEvent?");
    }

    private static int indexOf(List<String> frames, String text) {
      for (int i = 0; i < frames.size(); i++) {
        if (frames.get(i).contains(text)) {
          return i;
        }
      }
      return -1;
    }
  }

  @Nested
  @UseRuntime("graaljs")
  class OnGraalJs extends OfAScript {}

  @Nested
  @UseRuntime("quickjs")
  class OnQuickJs extends OfAScript {}
}
