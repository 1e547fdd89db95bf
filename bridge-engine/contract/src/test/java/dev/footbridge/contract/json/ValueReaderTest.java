package dev.footbridge.contract.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule G2: an unexpected value is reported with what was found, and where. */
class ValueReaderTest {
  private final Problems problems = new Problems();
  private final ValueReader values = new ValueReader(problems);

  private static JsonValue value(String json) {
    return JsonFile.read("f.json", json, new Problems());
  }

  private List<String> reported() {
    return problems.errors().stream().map(Problem::text).toList();
  }

  @Test
  void expectedValuesAreReadWithoutProblems() {
    assertThat(values.text(value("\"a\""), "a name")).isEqualTo("a");
    assertThat(values.trueOrFalse(value("true"))).isTrue();
    assertThat(values.trueOrFalse(value("false"))).isFalse();
    assertThat(values.wholeNumber(value("-9223372036854775808"), Long.MIN_VALUE, "a number"))
        .isEqualTo(Long.MIN_VALUE);
    assertThat(values.wholeNumber(value("1"), 1, "a number")).isEqualTo(1);
    assertThat(values.isObject(value("{}"), "an object")).isTrue();
    assertThat(values.items(value("[1, 2]"), "a list")).hasSize(2);
    assertThat(reported()).isEmpty();
  }

  @Test
  void G2_anyOtherValueIsReported() {
    assertThat(values.text(value("7"), "a name")).isNull();
    assertThat(values.trueOrFalse(value("\"true\""))).isNull();
    assertThat(values.wholeNumber(value("1.5"), 1, "a number")).isNull();
    assertThat(values.wholeNumber(value("0"), 1, "1 or more")).isNull();
    assertThat(values.wholeNumber(value("9223372036854775808"), 1, "a number")).isNull();
    assertThat(values.wholeNumber(value("\"1\""), 1, "a number")).isNull();
    assertThat(values.isObject(value("[]"), "an object")).isFalse();
    assertThat(values.items(value("null"), "a list")).isEmpty();
    assertThat(reported())
        .containsExactly(
            "f.json:1:1: $: expected a name, but found 7",
            "f.json:1:1: $: expected true or false, but found the string \"true\"",
            "f.json:1:1: $: expected a number, but found 1.5",
            "f.json:1:1: $: expected 1 or more, but found 0",
            "f.json:1:1: $: expected a number, but found 9223372036854775808",
            "f.json:1:1: $: expected a number, but found the string \"1\"",
            "f.json:1:1: $: expected an object, but found an array",
            "f.json:1:1: $: expected a list, but found null");
  }

  @Test
  void G2_anUnknownKeyIsReportedWithTheNearestOrAllKeys() {
    JsonValue object = value("{\"nmae\": 1, \"zzzzzz\": 2}");
    object.members().forEach(member -> values.unknownKey(member, List.of("name", "sync")));
    values.missingKey(object, "name", List.of("name", "sync"), "add a name");
    values.missingKey(object, "sync", List.of("name", "sync"), "add true or false");
    assertThat(reported())
        .containsExactly(
            "f.json:1:2: $.nmae: unknown key \"nmae\"; did you mean 'name'?",
            "f.json:1:13: $.zzzzzz: unknown key \"zzzzzz\"; known keys: name, sync",
            "f.json:1:1: $: \"name\" is missing; is \"nmae\" a typo of it?",
            "f.json:1:1: $: \"sync\" is missing; add true or false");
  }
}
