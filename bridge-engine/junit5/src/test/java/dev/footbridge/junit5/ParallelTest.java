package dev.footbridge.junit5;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.footbridge.jvm.mock.MockRule;
import dev.footbridge.jvm.mock.Mocks;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Tests that run at the same time, and those whose runtime is configured. */
class ParallelTest {
  /** Two tests that meet in the middle. */
  static class Meeting {
    private static final CyclicBarrier BOTH = new CyclicBarrier(2);

    @RegisterExtension
    static final MiniProgramExtension mini =
        MiniProgramExtension.builder()
            .plugin(CustomPlugin.class)
            .mocks(Mocks.of(MockRule.on("never").delay(ofSeconds(3)).ok()))
            .build();

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void eachHasItsOwn(int n, TestProgram program) throws Exception {
      TestCall call = program.call("never");
      BOTH.await(60, TimeUnit.SECONDS);
      mini.clock().advance(ofSeconds(n));
      BOTH.await(60, TimeUnit.SECONDS);

      assertThat(mini.program()).isSameAs(program);
      assertThat(program.clock().nanoTime()).isEqualTo(ofSeconds(n).toNanos());
      assertThat(call).isOpen();
      mini.clock().advance(ofSeconds(3 - n));
      assertThat(call).succeeded();
      assertThat(program.calls()).hasSize(1);
      assertThat(program.call("customAsyncEvent", Map.of("name", n))).hasData("name", n);
    }
  }

  @Test
  @Timeout(120)
  void testsInParallelHaveTheirOwnProgramsAndClocks() {
    EngineTestKit.engine("junit-jupiter")
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
        .selectors(selectClass(Meeting.class))
        .execute()
        .testEvents()
        .assertStatistics(stats -> stats.succeeded(2).failed(0));
  }

  @Test
  void aConfiguredRuntimeThatIsUnknownFailsTheTestAndNamesTheNearest() {
    assertThat(
            EngineTestKit.engine("junit-jupiter")
                .configurationParameter(MiniProgramExtension.RUNTIME_PARAMETER, "quikjs")
                .selectors(selectClass(AnnotationFormTest.class))
                .execute()
                .testEvents()
                .failed()
                .stream())
        .hasSize(2)
        .allSatisfy(event -> assertThat(event.toString()).contains("quikjs", "quickjs"));
  }
}
