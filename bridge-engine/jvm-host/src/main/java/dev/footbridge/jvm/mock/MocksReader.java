package dev.footbridge.jvm.mock;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.footbridge.engine.config.BridgeConfigurationException;
import dev.footbridge.engine.internal.json.JsonFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads one mocks file. */
final class MocksReader {
  private static final List<String> KEYS = List.of("mocks", "seed");

  private final FileValues values;
  private final List<MockRule> rules = new ArrayList<>();
  private long seed;

  MocksReader(String file, String text) {
    values = new FileValues(new JsonFile(file, text));
  }

  Mocks read() {
    List<String> problems = values.file().read(this::readFile);
    if (!problems.isEmpty()) {
      throw new BridgeConfigurationException(problems);
    }
    return new Mocks(rules, seed);
  }

  private void readFile(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      values.wrong(parser, "$", "expected {\"mocks\": […]}");
      return;
    }
    boolean mocksSeen = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      switch (key) {
        case "mocks" -> {
          mocksSeen = true;
          parser.nextToken();
          readRules(parser);
        }
        case "seed" -> {
          parser.nextToken();
          seed = values.wholeNumber(parser, "$.seed", Long.MIN_VALUE, "a whole number");
        }
        case "$schema" -> { // for editors
          parser.nextToken();
          parser.skipChildren();
        }
        default -> values.unknownKey(parser, "$." + key, key, KEYS);
      }
    }
    if (!mocksSeen) {
      values.missing(parser, "$", "\"mocks\" is missing; add \"mocks\": […]");
    }
    if (parser.nextToken() != null) {
      values.wrong(parser, "$", "expected the end of the file");
    }
  }

  private void readRules(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      values.wrong(parser, "$.mocks", "expected an array of rules");
      return;
    }
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      String path = "$.mocks[" + i + "]";
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        values.wrong(parser, path, "expected {\"api\": …, \"ok\": {…}}");
      } else {
        new MockRuleReader(values, path).read(parser).ifPresent(rules::add);
      }
    }
  }
}
