package dev.footbridge.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The handlers of hand-written bridges: they read a Jackson tree and write one. */
final class Echo {
  /** The number of states that one call sends. */
  static final int STATES = 10;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Echo() {}

  /** Answers with the parameters. */
  static String answer(String json) {
    try {
      ObjectNode request = (ObjectNode) MAPPER.readTree(json);
      request.put("errMsg", "echo:ok");
      return MAPPER.writeValueAsString(request);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Returns the text of a state. */
  static String state(int number) {
    try {
      return MAPPER.writeValueAsString(MAPPER.createObjectNode().put("n", number));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
