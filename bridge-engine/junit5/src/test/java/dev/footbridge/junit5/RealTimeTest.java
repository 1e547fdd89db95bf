package dev.footbridge.junit5;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.footbridge.jvm.mock.MockRule;
import dev.footbridge.jvm.mock.Mocks;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Programs that run on the machine's clock. */
@Timeout(120)
class RealTimeTest {
  @RegisterExtension
  static final MiniProgramExtension mini =
      MiniProgramExtension.builder()
          .plugin(CustomPlugin.class)
          .mocks(Mocks.of(MockRule.on("declines").delay(ofMillis(3)).ok(Map.of("paid", 3))))
          .realTime()
          .build();

  /** Leaves a call open, in real time. */
  static class Forgetful {
    @RegisterExtension
    static final MiniProgramExtension mini =
        MiniProgramExtension.builder().plugin(CustomPlugin.class).realTime().build();

    @Test
    void forgets(TestProgram program) {
      program.call("never");
    }
  }

  @Test
  void timePassesByItself(TestProgram program) {
    long before = System.nanoTime();
    TestCall call = program.call("declines").await();

    assertThat(call).succeeded().hasData("paid", 3);
    // A lower bound: however slow the machine is, it takes no less.
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(ofMillis(3));
  }

  @Test
  void timersAndThreadsOfPluginsRunByThemselves(TestProgram program) {
    program.runScript(
        "setTimeout(() => wx.invokeNativePlugin({ api_name: 'slow', success() {"
            + " console.log('done'); } }), 2)");
    program.runUntilIdle(ofSeconds(30));

    assertThat(program.console()).containsExactly("done");
    assertThat(program.calls()).singleElement().satisfies(call -> assertThat(call).succeeded());
  }

  @Test
  void S4_aDeadlinePassesByItself(TestProgram program) {
    program.runScript("wx.invokeNativePlugin({ api_name: 'never', timeout: 5, complete() {} })");

    assertThat(program.calls().get(0).await()).failedWith("timeout");
  }

  @Test
  void aProgramThatIsNeverIdleIsReported(TestProgram program) {
    program.runScript("setInterval(() => {}, 1000)");
    assertThatThrownBy(() -> program.runUntilIdle(ofMillis(1)))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("the program is not idle after 1ms: ");
  }

  @Test
  void thereIsNoClockToMove(TestProgram program) {
    assertThatThrownBy(() -> program.clock().advance(ofSeconds(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("this program runs in real time, which cannot be moved; remove realTime()");
    assertThatThrownBy(mini::clock).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void violationsFailATestAsTheyDoOnAManualClock() {
    assertThat(
            EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Forgetful.class))
                .execute()
                .testEvents()
                .failed()
                .stream())
        .singleElement()
        .satisfies(event -> assertThat(event.toString()).contains("NEVER_SETTLED"));
  }
}
