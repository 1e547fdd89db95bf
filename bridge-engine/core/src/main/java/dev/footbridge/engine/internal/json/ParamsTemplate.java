package dev.footbridge.engine.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import dev.footbridge.contract.ApiContract;
import dev.footbridge.contract.ParamsMode;
import dev.footbridge.contract.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameter template of a configured API: an example of each value that a call must send (rule
 * P1). {@link #fits} checks a call without allocating a tree; {@link #misfit} describes why a call
 * does not fit (rule P2).
 */
public final class ParamsTemplate {
  private final JsonNodeType type;
  private final Map<String, ParamsTemplate> members = new LinkedHashMap<>();
  private final List<ParamsTemplate> items = new ArrayList<>();

  /** Returns the template that calls of an API are compared with; null if they are not. */
  public static @Nullable ParamsTemplate of(ApiContract api, ParamsMode mode) {
    JsonValue example = api.parameters();
    return mode == ParamsMode.OFF || example == null || example.members().isEmpty()
        ? null
        : new ParamsTemplate(example.toNode());
  }

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
   * Returns whether the value that begins at the parser's current token fits. If it does, the value
   * has been consumed.
   */
  boolean fits(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    return switch (type) {
      case OBJECT -> token == JsonToken.START_OBJECT && membersFit(parser);
      case ARRAY -> token == JsonToken.START_ARRAY && itemsFit(parser);
      case STRING -> token == JsonToken.VALUE_STRING;
      case NUMBER -> token.isNumeric();
      case BOOLEAN -> token.isBoolean();
      default -> token == JsonToken.VALUE_NULL; // does not occur in configuration files
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
    return found == members.size(); // JSON.stringify writes no duplicate keys
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

  /**
   * Returns what does not fit, in the order of the template.
   *
   * @param sent the parameters of the call
   * @return {@code parameter error: parameter.age should be Number instead of String;}, with a
   *     phrase for each misfit; null if everything fits
   */
  @Nullable String misfit(JsonNode sent) {
    StringBuilder wrong = new StringBuilder();
    addMisfits(sent, "parameter", wrong);
    return wrong.length() == 0 ? null : "parameter error:" + wrong;
  }

  private void addMisfits(JsonNode sent, String path, StringBuilder wrong) {
    String wanted = nameOf(type);
    String found = nameOf(sent.getNodeType());
    if (!wanted.equals(found)) {
      wrong.append(' ').append(path).append(" should be ").append(wanted);
      wrong.append(" instead of ").append(found).append(';');
      return;
    }
    members.forEach((name, member) -> member.addMisfits(sent.path(name), path + "." + name, wrong));
    for (int i = 0; i < items.size(); i++) {
      items.get(i).addMisfits(sent.path(i), path + "[" + i + "]", wrong);
    }
  }

  /** Returns JavaScript's name of a JSON type. */
  private static String nameOf(JsonNodeType type) {
    return switch (type) {
      case STRING, BINARY -> "String";
      case NUMBER -> "Number";
      case BOOLEAN -> "Boolean";
      case ARRAY -> "Array";
      case NULL -> "Null";
      case MISSING -> "Undefined";
      case OBJECT, POJO -> "Object";
    };
  }
}
