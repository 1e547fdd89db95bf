package dev.footbridge.jvm.mock;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads one rule of a mocks file. */
final class MockRuleReader {
  private static final List<String> ENDS = List.of("ok", "fail", "never", "passOn");
  private static final List<String> KEYS =
      List.of(
          "api",
          "delay",
          "fail",
          "failEvery",
          "interval",
          "jitter",
          "never",
          "ok",
          "passOn",
          "states",
          "sync",
          "when");
  private static final List<String> WHEN_KEYS = List.of("equals", "pointer", "regex", "subset");

  private final FileValues values;
  private final String path;
  private final List<String> ends = new ArrayList<>();
  private final List<Setting> settings = new ArrayList<>();
  private @Nullable String api;
  private Function<MockRule.Builder, MockRule> end = MockRule.Builder::ok;

  /** What a key says, kept until the rule's API is known. */
  private interface Setting {
    void applyTo(MockRule.Builder builder);
  }

  MockRuleReader(FileValues values, String path) {
    this.values = values;
    this.path = path;
  }

  /** Reads the rule that begins where the parser is; returns none if something is wrong with it. */
  Optional<MockRule> read(JsonParser parser) throws IOException {
    String location = values.location(parser);
    boolean apiSeen = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      String keyPath = path + "." + key;
      if (!KEYS.contains(key)) {
        values.unknownKey(parser, keyPath, key, KEYS);
        continue;
      }
      apiSeen |= key.equals("api");
      parser.nextToken();
      if (ENDS.contains(key)) {
        ends.add(key);
        readEnd(parser, key, keyPath);
      } else {
        readSetting(parser, key, keyPath);
      }
    }
    if (!apiSeen) {
      values.problem(location, path, "\"api\" is missing; add the name of the API");
    }
    if (ends.size() != 1) {
      values.problem(
          location,
          path,
          "expected one of ok, fail, never and passOn, but found "
              + (ends.isEmpty() ? "none" : String.join(", ", ends)));
    }
    if (api == null) {
      return Optional.empty();
    }
    MockRule.Builder builder = MockRule.at(location, api);
    settings.forEach(setting -> setting.applyTo(builder));
    return Optional.of(end.apply(builder));
  }

  private void readSetting(JsonParser parser, String key, String keyPath) throws IOException {
    switch (key) {
      case "api" -> api = values.text(parser, keyPath, "the name of an API");
      case "sync" -> set(values.trueOrFalse(parser, keyPath), MockRule.Builder::declared);
      case "when" -> readWhen(parser, keyPath);
      case "states" ->
          values.items(
              parser,
              keyPath,
              JsonToken.START_ARRAY,
              "an array of states",
              (none, item) -> set(values.object(parser, item), MockRule.Builder::state));
      case "failEvery" -> readFailEvery(parser, keyPath);
      case "delay" -> set(values.duration(parser, keyPath), MockRule.Builder::delay);
      case "interval" -> set(values.duration(parser, keyPath), MockRule.Builder::interval);
      default -> set(values.duration(parser, keyPath), MockRule.Builder::jitter);
    }
  }

  private void readEnd(JsonParser parser, String key, String keyPath) throws IOException {
    switch (key) {
      case "ok" -> {
        Map<String, ?> data = values.object(parser, keyPath);
        end = builder -> data == null ? builder.ok() : builder.ok(data);
      }
      case "fail" -> readFail(parser, keyPath);
      case "never" -> {
        values.onlyTrue(parser, keyPath);
        end = MockRule.Builder::never;
      }
      default -> {
        values.onlyTrue(parser, keyPath);
        end = MockRule.Builder::passOn;
      }
    }
  }

  private void readFail(JsonParser parser, String keyPath) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      String reason = parser.getText();
      end = builder -> builder.fail(reason);
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      String location = values.location(parser);
      JsonNode fail = parser.readValueAsTree();
      Map<String, ?> data = fail.path("data").isObject() ? Json.mapOf(fail.path("data")) : Map.of();
      String reason = fail.path("reason").asText();
      end = builder -> builder.fail(data, reason);
      fail.fieldNames()
          .forEachRemaining(
              key -> {
                JsonNode value = fail.path(key);
                if (!(key.equals("reason") && value.isTextual())
                    && !(key.equals("data") && value.isObject())) {
                  values.problem(
                      location, keyPath, "expected {\"reason\": \"…\", \"data\": {…}}; see " + key);
                }
              });
    } else {
      values.wrong(parser, keyPath, "expected a reason, or {\"reason\": \"…\", \"data\": {…}}");
    }
  }

  private void readFailEvery(JsonParser parser, String keyPath) throws IOException {
    String location = values.location(parser);
    long[] calls = {0};
    String[] reason = {"mocked failure"};
    values.items(
        parser,
        keyPath,
        JsonToken.START_OBJECT,
        "{\"calls\": 3, \"reason\": \"…\"}",
        (key, item) -> {
          if (key.equals("calls")) {
            calls[0] = values.wholeNumber(parser, item, 1, "a number of calls, 1 or more");
          } else if (key.equals("reason")) {
            String text = values.text(parser, item, "a reason");
            reason[0] = text == null ? "" : text;
          } else {
            values.wrong(parser, item, "expected calls and reason only");
          }
        });
    if (calls[0] == 0) {
      values.problem(location, keyPath, "\"calls\" is missing; add \"calls\": 2 for every second");
    } else {
      int every = (int) Math.min(Integer.MAX_VALUE, calls[0]);
      settings.add(builder -> builder.failEvery(every, reason[0]));
    }
  }

  private void readWhen(JsonParser parser, String keyPath) throws IOException {
    values.items(
        parser,
        keyPath,
        JsonToken.START_OBJECT,
        "{\"subset\": {…}}",
        (key, ignored) -> {
          String item = keyPath + "." + key;
          switch (key) {
            case "equals" -> set(values.object(parser, item), MockRule.Builder::equalTo);
            case "subset" -> set(values.object(parser, item), MockRule.Builder::subset);
            case "regex" ->
                values.items(
                    parser,
                    item,
                    JsonToken.START_OBJECT,
                    "{\"/pointer\": \"regex\"}",
                    (pointer, place) -> readRegex(parser, pointer, place));
            case "pointer" ->
                values.items(
                    parser,
                    item,
                    JsonToken.START_OBJECT,
                    "{\"/pointer\": value}",
                    (pointer, place) -> readPointer(parser, pointer, place));
            default ->
                values.wrong(parser, item, "expected one of " + String.join(", ", WHEN_KEYS));
          }
        });
  }

  private void readRegex(JsonParser parser, String pointer, String place) throws IOException {
    String text = values.text(parser, place, "a regular expression");
    if (text == null || !values.isPointer(parser, place, pointer)) {
      return;
    }
    try {
      Pattern unused = Pattern.compile(text);
      settings.add(builder -> builder.regex(pointer, text));
    } catch (PatternSyntaxException e) {
      values.missing(
          parser, place, "not a regular expression: " + e.getDescription() + " in '" + text + "'");
    }
  }

  private void readPointer(JsonParser parser, String pointer, String place) throws IOException {
    boolean known = values.isPointer(parser, place, pointer);
    JsonNode value = parser.readValueAsTree();
    if (known) {
      settings.add(builder -> builder.pointer(pointer, value));
    }
  }

  private <T> void set(@Nullable T value, BiFunction<MockRule.Builder, T, ?> setter) {
    if (value != null) {
      settings.add(
          builder -> {
            Object unused = setter.apply(builder, value);
          });
    }
  }
}
