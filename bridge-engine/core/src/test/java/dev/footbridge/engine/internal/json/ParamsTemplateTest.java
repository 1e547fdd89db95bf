package dev.footbridge.engine.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule P1: the parameters of a call are checked against its API's template. */
class ParamsTemplateTest {
  private static final int MOST_DEPTH = 10;

  private final JsonCodec codec = new JsonCodec(MOST_DEPTH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":\"\"} | {\"a\":\"x\"}",
        "{\"a\":\"\"} | {\"b\":[{\"a\":1}],\"a\":\"\",\"c\":{\"a\":{}}}",
        "{\"a\":0} | {\"a\":-1}",
        "{\"a\":0} | {\"a\":1.5e3}",
        "{\"a\":false} | {\"a\":true}",
        "{\"a\":true} | {\"a\":false}",
        "{\"a\":null} | {\"a\":null}",
        "{\"a\":{}} | {\"a\":{\"b\":1}}",
        "{\"a\":[]} | {\"a\":[]}",
        "{\"a\":[]} | {\"a\":[1,[2],{}]}",
        "{\"a\":[0,\"\"]} | {\"a\":[1,\"x\"]}",
        "{\"a\":{\"b\":{\"c\":0}},\"d\":\"\"} | {\"d\":\"\",\"a\":{\"x\":[],\"b\":{\"c\":1}}}",
        "{\"a\":[0,{\"b\":\"\"}]} | {\"a\":[1,{\"b\":\"x\",\"c\":[{}]},{\"b\":1},[]]}",
        "{\"a\":{\"0\":0}} | {\"a\":{\"0\":1}}",
        "{\"__proto__\":0} | {\"__proto__\":1}"
      })
  void P1_valuesOfTheExamplesTypesFit(String template, String json) throws Exception {
    assertThat(fits(template, json)).isTrue();
    assertThat(fitsWithoutATree(template, json)).as("without a tree").isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":\"\"} | {}",
        "{\"a\":\"\"} | {\"b\":{\"a\":\"\"}}",
        "{\"a\":\"\"} | {\"a\":1}",
        "{\"a\":\"\"} | {\"a\":null}",
        "{\"a\":0} | {\"a\":\"1\"}",
        "{\"a\":0} | {\"a\":true}",
        "{\"a\":false} | {\"a\":0}",
        "{\"a\":false} | {\"a\":null}",
        "{\"a\":null} | {\"a\":0}",
        "{\"a\":null} | {}",
        "{\"a\":{}} | {\"a\":[]}",
        "{\"a\":{}} | {\"a\":\"\"}",
        "{\"a\":[]} | {\"a\":{}}",
        "{\"a\":[]} | {\"a\":0}",
        "{\"a\":\"\",\"b\":0} | {\"a\":\"\"}",
        "{\"a\":\"\",\"b\":0} | {\"b\":1,\"a\":1}",
        "{\"a\":{\"b\":{\"c\":0}}} | {\"a\":{\"b\":{}}}",
        "{\"a\":{\"b\":0},\"c\":0} | {\"a\":{\"b\":\"\"},\"c\":1}",
        "{\"a\":[0,{\"b\":\"\"}]} | {\"a\":[1]}",
        "{\"a\":[0,{\"b\":\"\"}]} | {\"a\":[\"1\",{\"b\":\"\"}]}",
        "{\"a\":[0,{\"b\":\"\"}]} | {\"a\":[1,{\"b\":1}]}",
        "{\"a\":[[0]]} | {\"a\":[[],0]}"
      })
  void P1_aMissingKeyOrAWrongTypeDoesNotFit(String template, String json) throws Exception {
    assertThat(fits(template, json)).isFalse();
    assertThat(fitsWithoutATree(template, json)).as("without a tree").isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]",
        "null",
        "5",
        "\"text\"",
      })
  void P1_parametersOtherThanAnObjectAreLeftToOtherChecks(String json) {
    assertThat(fits("{\"a\":0}", json)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"not JSON", "{\"a\":", "{\"a\":1,\"b\":[[[[[[[[[[[]]]]]]]]]]]}"})
  void P1_unreadableParametersDoNotFit(String json) {
    assertThat(fits("{\"a\":0}", json)).isFalse();
  }

  /** Returns what {@link ParamsTemplate#fits} says; it must leave the parser behind what fits. */
  private boolean fitsWithoutATree(String template, String json) throws IOException {
    ParamsTemplate compared = new ParamsTemplate(codec.read(template, ObjectNode.class));
    try (JsonParser parser = new ObjectMapper().createParser("[" + json + ",7]")) {
      parser.nextToken();
      parser.nextToken();
      boolean fits = compared.fits(parser);
      if (fits) {
        assertThat(parser.nextIntValue(0)).isEqualTo(7);
      }
      return fits;
    }
  }

  private boolean fits(String template, String json) {
    return codec.misfit(new ParamsTemplate(codec.read(template, ObjectNode.class)), json) == null;
  }
}
