package dev.footbridge.engine.spi;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The class path of the core's tests has no runtime. */
class JsRuntimesTest {
  @Test
  void anAbsentRuntimeIsAnsweredWithTheDependencyToAdd() {
    assertThatThrownBy(() -> JsRuntimes.named("quickjs"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "no JavaScript runtime 'quickjs' on the class path (there: none); add the dependency"
                + " dev.footbridge:bridge-engine-quickjs");
  }

  @Test
  void withoutAnyTheDefaultOneIsTheOneToAdd() {
    assertThatThrownBy(JsRuntimes::preferred)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "no JavaScript runtime on the class path; add the dependency"
                + " dev.footbridge:bridge-engine-graaljs");
  }
}
