package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.footbridge.engine.internal.json.JsonCodec;
import dev.footbridge.engine.internal.json.JsonWriteException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Whatever parameters a program sends, its handler reads them or is told why not (C5, X5). */
class ParametersFuzzTest {
  private static final int MOST_LEVELS = 100;

  private final JsonCodec codec = new JsonCodec(MOST_LEVELS);

  @FuzzTest(maxDuration = "90s")
  void C5_anyTextIsReadAndWrittenOrRefused(byte[] sent) throws JsonWriteException {
    String text = new String(sent, StandardCharsets.UTF_8);
    JsonNode tree;
    try {
      tree = codec.readTree(text);
    } catch (JsonProcessingException e) {
      return;
    }
    int depth = depth(tree);
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

  private static int depth(JsonNode node) {
    int deepest = 0;
    for (JsonNode each : node) {
      deepest = Math.max(deepest, depth(each));
    }
    return node.isContainerNode() ? deepest + 1 : 0;
  }
}
