package dev.footbridge.engine.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.spi.Payload;
import org.junit.jupiter.api.Test;

/** The answers that the shim must not take for results. */
class OpTest {
  @Test
  void B4_anAnswerThatAsksForASearchHasABlankBeforeTheResult() {
    assertThat(Op.searching(Payload.of("{\"errMsg\":\"pay:ok\"}")))
        .isEqualTo(Payload.of(" {\"errMsg\":\"pay:ok\"}"));
    assertThat(Op.searching(null)).as("of an asynchronous call").isEqualTo(Payload.of(" "));
  }

  @Test
  void theseAnswersSortBeforeEveryObject() {
    assertThat(Op.EXHAUSTED.json()).isLessThan("{");
    assertThat(Op.searching(null).json()).isLessThan("{");
    assertThat(Op.searching(Payload.of("{}")).json()).isLessThan("{");
  }
}
