package dev.footbridge.graaljs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GraalJsEngineTest {
  private final GraalJsEngine engine = GraalJsEngine.inForce();

  @Test
  void tellsItsVersion() {
    assertThat(engine.version()).matches("\\d+\\.\\d+\\.\\d+");
  }

  @Test
  void tellsWhyItInterprets() {
    if (engine.compiles()) {
      assertThat(engine.implementation()).isNotEqualTo("Interpreted");
    } else {
      assertThat(engine.implementation()).isEqualTo("Interpreted");
      assertThat(engine.obstacle())
          .isNotEqualTo("the engine does not say why")
          .doesNotContain("For more information");
    }
  }
}
