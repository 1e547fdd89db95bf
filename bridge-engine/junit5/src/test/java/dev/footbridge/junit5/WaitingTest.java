package dev.footbridge.junit5;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;

/** How long tests wait, and for what. */
@Timeout(120)
class WaitingTest {
  private static final String SCRIPT =
      """
      wx.invokeNativePlugin({
        api_name: 'slow',
        success() { console.log('success'); },
        complete() { console.log('complete'); Promise.resolve().then(() => console.log('then')); },
      });
      """;

  @RegisterExtension
  static final MiniProgramExtension mini =
      MiniProgramExtension.builder().plugin(CustomPlugin.class).build();

  /** Has hardly any time. */
  static class Hurried {
    @RegisterExtension
    static final MiniProgramExtension mini =
        MiniProgramExtension.builder().timeout(Duration.ofNanos(1)).build();

    @Test
    void loops(TestProgram program) {
      program.runScript("for (let i = 0; i < 1e5; i++) {}");
    }
  }

  @WithMiniProgram(timeout = "soon")
  static class Wrong {
    @Test
    void runs(TestProgram program) {
      program.runScript("");
    }
  }

  @Test
  void awaitReturnsAfterTheProgramsCallbacks(TestProgram program) {
    for (int i = 1; i <= 20; i++) {
      program.runScript(SCRIPT);
      assertThat(program.calls().get(i - 1).await()).succeeded();
      assertThat(program.console()).hasSize(3 * i).endsWith("success", "complete", "then");
    }
  }

  @Nested
  class InRealTime {
    @RegisterExtension
    static final MiniProgramExtension real =
        MiniProgramExtension.builder().plugin(CustomPlugin.class).realTime().build();

    @Test
    void awaitReturnsAfterTheProgramsCallbacks() {
      TestProgram program = real.program();
      for (int i = 1; i <= 20; i++) {
        program.runScript(SCRIPT);
        assertThat(program.calls().get(i - 1).await()).succeeded();
        assertThat(program.console()).hasSize(3 * i).endsWith("success", "complete", "then");
      }
    }
  }

  @Test
  @AllowViolation(Violation.NEVER_SETTLED)
  void oneWaitHasATimeoutOfItsOwn(TestProgram program) {
    TestCall call = program.call("never");

    assertThatThrownBy(() -> call.await(ofMillis(1)))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("the call has not ended after 1ms\n");
  }

  @Test
  void theTimeoutIsSet() {
    assertThat(failureOf(Hurried.class)).contains("builder().timeout(");
    assertThat(failureOf(Wrong.class))
        .contains("@WithMiniProgram(timeout): expected a duration such as 300ms, 30s or 2m");
    assertThatThrownBy(() -> MiniProgramExtension.builder().timeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("timeout: expected more than 0, but found PT0S");
  }

  @Test
  void aPreemptiveTimeoutRunsTheTestOnAnotherThread() {
    assertTimeoutPreemptively(
        ofSeconds(60),
        () -> {
          TestProgram program = mini.program();
          program.runScript("setTimeout(() => console.log('later'), 1000)");
          mini.clock().advance(ofSeconds(1));
          assertThat(program.call("slow").await()).succeeded();
          assertThat(program.console()).containsExactly("later");
        });
  }

  private static String failureOf(Class<?> type) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(type))
        .execute()
        .testEvents()
        .failed()
        .stream()
        .findFirst()
        .orElseThrow()
        .toString();
  }
}
