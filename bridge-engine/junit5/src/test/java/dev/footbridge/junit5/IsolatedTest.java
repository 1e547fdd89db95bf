package dev.footbridge.junit5;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests whose JavaScript runs in another process. */
class IsolatedTest {
  @RegisterExtension
  final MiniProgramExtension mini =
      MiniProgramExtension.builder().plugin(CustomPlugin.class).isolated().build();

  @RepeatedTest(2)
  void timeAndValuesAreAsInThisProcess(TestProgram program) {
    program.runScript("let fired = 0; setInterval(() => fired++, 1000);");
    program.clock().advance(ofSeconds(5));

    assertThat(program.evaluate("fired")).isEqualTo(5);
    assertThat(program.evaluate("new Date().getTimezoneOffset()")).isEqualTo(0);
    assertThat(
            program.evaluate(
                "wx.invokeNativePlugin({ api_name: 'customSyncEvent' }).then((res) => res.app)"))
        .isEqualTo("wx-test");
  }

  @Test
  void anErrorHasItsPlace(TestProgram program) {
    assertThatThrownBy(() -> program.runScript("\nnull.x"))
        .hasMessageContaining("TypeError")
        .hasStackTraceContaining("script.js:2");
  }

  @Test
  void valuesOfAnyDepthCross(TestProgram program) {
    assertThat(program.evaluate("({ a: [{ b: '\\ud83d' }] })"))
        .isEqualTo(Map.of("a", List.of(Map.of("b", "\ud83d"))));
  }
}
