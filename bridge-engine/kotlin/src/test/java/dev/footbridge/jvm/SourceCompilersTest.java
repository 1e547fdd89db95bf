package dev.footbridge.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Here, since the module of the tested class has no compiler. */
class SourceCompilersTest {
  @Test
  void aProcessHasOneCompilerOfALanguage() {
    assertThat(SourceCompilers.of("Pay.kt"))
        .isInstanceOf(dev.footbridge.kotlin.KotlinSources.class)
        .isSameAs(SourceCompilers.of("other/Refund.kt"));
  }
}
