package dev.footbridge.jvm.mock;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.footbridge.contract.json.JsonValue;
import dev.footbridge.contract.json.ValueReader;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.contract.problem.Problems;
import dev.footbridge.jvm.Durations;
import java.time.Duration;
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

  private final Problems problems;
  private final ValueReader values;
  private final List<String> ends = new ArrayList<>();
  private final List<Setting> settings = new ArrayList<>();
  private @Nullable String api;
  private Function<MockRule.Builder, MockRule> end = MockRule.Builder::ok;

  /** The value of a key, kept until the rule's API is known. */
  private interface Setting {
    void applyTo(MockRule.Builder builder);
  }

  MockRuleReader(Problems problems, ValueReader values) {
    this.problems = problems;
    this.values = values;
  }

  /** Reads a rule; returns nothing if it names no API. */
  Optional<MockRule> read(JsonValue rule) {
    rule.members().forEach(this::readKey);
    if (rule.get("api") == null) {
      values.missingKey(rule, "api", KEYS, "add the name of the API");
    }
    if (ends.size() != 1) {
      problems.accept(
          Problem.error(
              ProblemCode.MOCK_RULE,
              rule.location(),
              "expected one of ok, fail, never and passOn, but found "
                  + (ends.isEmpty() ? "none" : String.join(", ", ends)),
              ""));
    }
    if (api == null) {
      return Optional.empty();
    }
    MockRule.Builder builder = MockRule.at(rule.location(), api);
    settings.forEach(setting -> setting.applyTo(builder));
    return Optional.of(end.apply(builder));
  }

  private void readKey(JsonValue.Member member) {
    JsonValue value = member.value();
    switch (member.name()) {
      case "api" -> api = values.text(value, "the name of an API");
      case "sync" -> set(values.trueOrFalse(value), MockRule.Builder::declared);
      case "when" -> readWhen(value);
      case "states" -> {
        for (JsonValue state : values.items(value, "an array of states")) {
          set(object(state), MockRule.Builder::state);
        }
      }
      case "failEvery" -> readFailEvery(value);
      case "delay" -> set(duration(value), MockRule.Builder::delay);
      case "interval" -> set(duration(value), MockRule.Builder::interval);
      case "jitter" -> set(duration(value), MockRule.Builder::jitter);
      case "ok" -> {
        ends.add("ok");
        Map<String, ?> data = object(value);
        end = builder -> data == null ? builder.ok() : builder.ok(data);
      }
      case "fail" -> {
        ends.add("fail");
        readFail(value);
      }
      case "never" -> readOnlyTrue(member, MockRule.Builder::never);
      case "passOn" -> readOnlyTrue(member, MockRule.Builder::passOn);
      default -> values.unknownKey(member, KEYS);
    }
  }

  private void readOnlyTrue(
      JsonValue.Member member, Function<MockRule.Builder, MockRule> whatThen) {
    ends.add(member.name());
    if (!member.value().text().equals("true") || member.value().isString()) {
      values.unexpected(member.value(), "true, or no such key");
    }
    end = whatThen;
  }

  private void readFail(JsonValue value) {
    if (value.isString()) {
      end = builder -> builder.fail(value.text());
      return;
    }
    if (!values.isObject(value, "a reason, or {\"reason\": \"…\", \"data\": {…}}")) {
      return;
    }
    Map<String, ?> data = Map.of();
    String reason = "";
    for (JsonValue.Member member : value.members()) {
      JsonValue each = member.value();
      if (member.name().equals("reason") && each.isString()) {
        reason = each.text();
      } else if (member.name().equals("data") && each.isObject()) {
        data = Json.mapOf(each.toNode());
      } else {
        values.wrong(value, "expected {\"reason\": \"…\", \"data\": {…}}; see " + member.name());
      }
    }
    Map<String, ?> found = data;
    String why = reason;
    end = builder -> builder.fail(found, why);
  }

  private void readFailEvery(JsonValue value) {
    if (!values.isObject(value, "{\"calls\": 3, \"reason\": \"…\"}")) {
      return;
    }
    Long calls = null;
    String reason = "mocked failure";
    for (JsonValue.Member member : value.members()) {
      switch (member.name()) {
        case "calls" ->
            calls = values.wholeNumber(member.value(), 1, "a number of calls, 1 or more");
        case "reason" -> {
          String text = values.text(member.value(), "a reason");
          reason = text == null ? "" : text;
        }
        default -> values.unexpected(member.value(), "calls and reason only");
      }
    }
    if (value.get("calls") == null) {
      values.missingKey(
          value, "calls", List.of("calls", "reason"), "add \"calls\": 2 for every second");
    }
    if (calls != null) {
      int every = (int) Math.min(Integer.MAX_VALUE, calls);
      String why = reason;
      settings.add(builder -> builder.failEvery(every, why));
    }
  }

  private void readWhen(JsonValue when) {
    if (!values.isObject(when, "{\"subset\": {…}}")) {
      return;
    }
    for (JsonValue.Member member : when.members()) {
      JsonValue value = member.value();
      switch (member.name()) {
        case "equals" -> set(object(value), MockRule.Builder::equalTo);
        case "subset" -> set(object(value), MockRule.Builder::subset);
        case "regex" -> {
          if (values.isObject(value, "{\"/pointer\": \"regex\"}")) {
            value.members().forEach(this::readRegex);
          }
        }
        case "pointer" -> {
          if (values.isObject(value, "{\"/pointer\": value}")) {
            value.members().forEach(this::readPointer);
          }
        }
        default -> values.unexpected(value, "one of " + String.join(", ", WHEN_KEYS));
      }
    }
  }

  private void readRegex(JsonValue.Member member) {
    String text = values.text(member.value(), "a regular expression");
    if (text == null || !isPointer(member)) {
      return;
    }
    try {
      Pattern unused = Pattern.compile(text);
      settings.add(builder -> builder.regex(member.name(), text));
    } catch (PatternSyntaxException e) {
      values.wrong(
          member.value(), "not a regular expression: " + e.getDescription() + " in '" + text + "'");
    }
  }

  private void readPointer(JsonValue.Member member) {
    if (isPointer(member)) {
      JsonNode value = member.value().toNode();
      settings.add(builder -> builder.pointer(member.name(), value));
    }
  }

  /** Returns whether a key is a JSON pointer, and reports it if not. */
  private boolean isPointer(JsonValue.Member member) {
    try {
      JsonPointer unused = JsonPointer.compile(member.name());
      return true;
    } catch (IllegalArgumentException e) {
      problems.accept(
          Problem.error(
              ProblemCode.UNEXPECTED_VALUE,
              member.location(),
              "expected a JSON pointer such as /user/name, but found '" + member.name() + "'",
              ""));
      return false;
    }
  }

  private @Nullable Duration duration(JsonValue value) {
    return Durations.read(value, values);
  }

  private @Nullable Map<String, ?> object(JsonValue value) {
    return values.isObject(value, "an object") ? Json.mapOf(value.toNode()) : null;
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
