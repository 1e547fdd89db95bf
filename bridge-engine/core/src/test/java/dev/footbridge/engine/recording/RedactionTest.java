package dev.footbridge.engine.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The masking of secrets. */
class RedactionTest {
  private final Redaction redaction = Redaction.of(List.of("token"));

  private static JsonNode json(String text) throws JsonProcessingException {
    return new ObjectMapper().readTree(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "getToken | {} | {\"value\":\"***\",\"n\":1}",
        "getStorage | {\"key\":\"access_token\"} | {\"value\":\"***\",\"n\":1}",
        "invoke | {\"data\":{\"name\":\"Token\"}} | {\"value\":\"***\",\"n\":1}",
        "invoke | {\"data\":{\"name\":\"size\"},\"key\":\"size\"} | {\"value\":\"x\",\"n\":1}",
        "getStorage | {} | {\"value\":\"x\",\"n\":1}",
      })
  void anAnswerIsMaskedIfItsCallNamesASecret(String api, String params, String masked)
      throws Exception {
    JsonNode answer = json("{\"value\":\"x\",\"n\":1}");

    assertThat(redaction.maskAnswer(answer, api, json(params))).isEqualTo(json(masked));
    assertThat(answer).as("the original").isEqualTo(json("{\"value\":\"x\",\"n\":1}"));
  }

  @Test
  void namesAreKeptInTheirPlainForm() {
    assertThat(redaction.and(List.of("Access-Key", "TOKEN", "", "_")))
        .hasToString("[token, accesskey]");
  }
}
