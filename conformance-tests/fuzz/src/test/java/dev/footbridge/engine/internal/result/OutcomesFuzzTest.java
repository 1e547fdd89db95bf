package dev.footbridge.engine.internal.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.observe.Outcome;
import java.nio.charset.StandardCharsets;

/** For any text that a handler returns, JavaScript gets an object with errMsg (rules D3, R1). */
class OutcomesFuzzTest {
  private final JsonCodec codec = new JsonCodec(500);
  private final Outcomes answers = new Outcomes(codec, new PayloadLimits(64 << 20, 500));

  @FuzzTest(maxDuration = "90s")
  void R1_anyTextBecomesAResult(byte[] returned) throws JsonProcessingException {
    Outcome outcome = answers.text("api", new String(returned, StandardCharsets.UTF_8));
    JsonNode result = codec.readTree(outcome.json());
    assertThat(result.isObject()).isTrue();
    assertThat(result.path("errMsg").asText()).startsWith(outcome.isOk() ? "api:ok" : "api:fail");
  }
}
