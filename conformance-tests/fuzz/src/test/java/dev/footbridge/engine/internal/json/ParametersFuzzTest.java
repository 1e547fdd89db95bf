package dev.footbridge.engine.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import dev.footbridge.engine.internal.result.Nesting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A handler can read any parameters, or gets an exception that says why not (rules C5, X5). */
class ParametersFuzzTest {
  private static final int MOST_LEVELS = 100;
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonCodec codec = new JsonCodec(MOST_LEVELS);

  @FuzzTest(maxDuration = "90s")
  void C5_anyTextIsReadAndWrittenOrRefused(byte[] sent) throws IOException, JsonWriteException {
    String text = new String(sent, StandardCharsets.UTF_8);
    JsonNode tree;
    try {
      tree = codec.readTree(text);
    } catch (JsonProcessingException e) {
      return;
    }
    int depth = depth(text);
    assertThat(Nesting.exceeds(text, depth)).as("deeper than %d", depth).isFalse();
    if (depth > 0 && text.length() > 2L * (depth - 1)) {
      assertThat(Nesting.exceeds(text, depth - 1)).as("deeper than %d", depth - 1).isTrue();
    }
    if (tree.isObject()) {
      Map<?, ?> params = codec.read(text, Map.class);
      assertThat(params).hasSize(tree.size());
      assertThat(codec.writeObject(params)).startsWith("{").endsWith("}");
    }
  }

  /** Counts in the text, because the tree lacks values that a duplicate key replaced. */
  private static int depth(String text) throws IOException {
    int deepest = 0;
    int depth = 0;
    try (JsonParser parser = FACTORY.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        deepest = Math.max(deepest, depth);
      }
    }
    return deepest;
  }
}
