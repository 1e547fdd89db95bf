package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameter template of a configured API, which gives an example of each value that a call must
 * send (rule P1). It tells whether a call does; if not, the shim's {@code params.js} finds out what
 * is wrong (rule P2).
 */
public final class ParamsTemplate {
  private final JsonNodeType type;
  private final Map<String, ParamsTemplate> members = new HashMap<>();
  private final List<ParamsTemplate> items = new ArrayList<>();

  /** Creates the template that {@code example} is. */
  public ParamsTemplate(JsonNode example) {
    type = example.getNodeType();
    if (example.isArray()) {
      example.forEach(item -> items.add(new ParamsTemplate(item)));
    }
    example
        .properties()
        .forEach(member -> members.put(member.getKey(), new ParamsTemplate(member.getValue())));
  }

  /**
   * Tells whether the value that begins at the parser's token fits. Then it has been read to its
   * end.
   */
  boolean fits(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    return switch (type) {
      case OBJECT -> token == JsonToken.START_OBJECT && membersFit(parser);
      case ARRAY -> token == JsonToken.START_ARRAY && itemsFit(parser);
      case STRING -> token == JsonToken.VALUE_STRING;
      case NUMBER -> token.isNumeric();
      case BOOLEAN -> token.isBoolean();
      default -> token == JsonToken.VALUE_NULL; // which no configuration file has
    };
  }

  private boolean membersFit(JsonParser parser) throws IOException {
    int found = 0;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      ParamsTemplate wanted = members.get(parser.currentName());
      parser.nextToken();
      if (wanted == null) {
        parser.skipChildren();
      } else if (wanted.fits(parser)) {
        found++;
      } else {
        return false;
      }
    }
    return found == members.size(); // what JSON.stringify writes has no key twice
  }

  private boolean itemsFit(JsonParser parser) throws IOException {
    int index = 0;
    for (; parser.nextToken() != JsonToken.END_ARRAY; index++) {
      if (index >= items.size()) {
        parser.skipChildren();
      } else if (!items.get(index).fits(parser)) {
        return false;
      }
    }
    return index >= items.size();
  }
}
