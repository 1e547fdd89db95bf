package dev.footbridge.contract.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.contract.problem.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule G2: each value of a file has its location, and so has each syntax error. */
class JsonFileTest {
  private final Problems problems = new Problems();

  private JsonValue read(String text) {
    return JsonFile.read("f.json", text, problems);
  }

  private List<String> reported() {
    return problems.errors().stream().map(Problem::text).toList();
  }

  @Test
  void G2_aValueHasItsLocationAndItsPath() {
    JsonValue root = read("\uFEFF{\n  \"a-b\": [1,\n    {\"c\": true}]\n}");

    JsonValue deep = root.get("a-b").items().get(1).get("c");
    assertThat(deep.location()).isEqualTo(Location.inFile("f.json", 3, 11, "$[\"a-b\"][1].c"));
    assertThat(root.location()).isEqualTo(Location.inFile("f.json", 1, 1, "$"));
    assertThat(root.members())
        .singleElement()
        .satisfies(
            member -> {
              assertThat(member.name()).isEqualTo("a-b");
              assertThat(member.location())
                  .isEqualTo(Location.inFile("f.json", 2, 3, "$[\"a-b\"]"));
            });
    assertThat(reported()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":[1,-2.5e3,\"x\\n\\\"\",true,false,null,{},[]],\"b\":{\"c\":{}}}",
        "[]",
        "{}",
        "\"text\"",
        "12345678901234567890",
        "null"
      })
  void aValueIsWrittenLikeItWasRead(String json) {
    assertThat(read(json)).hasToString(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | INT | 1",
        "-2147483649 | LONG | -2147483649",
        "999999999999999999 | LONG | 999999999999999999",
        "12345678901234567890 | BIG_INTEGER | 12345678901234567890",
        "1.5 | DOUBLE | 1.5",
        "2E2 | DOUBLE | 200.0",
        "3e2 | DOUBLE | 300.0"
      })
  void jacksonHasNumbersOfTheSameValue(String json, String type, String value) {
    assertThat(read(json).toNode().numberType()).hasToString(type);
    assertThat(read(json).toNode()).hasToString(value);
  }

  @Test
  void jacksonHasTheSameTree() {
    String json = "{\"a\":[1,\"x\",true,false,null,{},[]],\"b\":{\"c\":2.5}}";
    assertThat(read(json).toNode()).hasToString(json);
  }

  @Test
  void G2_aDuplicateKeyIsReportedWithBothLocationsAndTheRestIsRead() {
    JsonValue root = read("{\"a\": 1, \"b\": {\"c\": 1,\n \"c\": 2}, \"a\": 3, \"d\": 4}");

    assertThat(reported())
        .containsExactly(
            "f.json:2:2: $.b.c: \"c\" is given twice, first at f.json:1:16; remove one",
            "f.json:2:11: $.a: \"a\" is given twice, first at f.json:1:2; remove one");
    assertThat(root).hasToString("{\"a\":1,\"b\":{\"c\":1},\"d\":4}");
  }

  @Test
  void G2_textAfterTheEndIsReported() {
    assertThat(read("{} 8")).hasToString("{}");
    assertThat(reported())
        .containsExactly("f.json:1:4: $: expected the end of the file, but found 8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[1,", "{\"a\" 1}", "{} x", "nul", "\"a", "{\"a\": }", "[}", "01"})
  void G2_aSyntaxErrorIsReportedWithItsLocation(String text) {
    assertThat(read(text)).isNull();
    assertThat(problems.errors())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.NOT_JSON);
              assertThat(problem.text()).startsWith("f.json:1:").contains(": not JSON: ");
            });
  }

  @Test
  void aSyntaxErrorDoesNotNameSettingsOfTheParser() {
    read("{ // a comment\n}");

    assertThat(reported())
        .containsExactly(
            "f.json:1:3: not JSON: Unexpected character ('/' (code 47)):"
                + " maybe a (non-standard) comment?");
  }

  @Test
  void anEmptyFileHoldsNothing() {
    assertThat(read(" \n").found()).isEqualTo("the file is empty");
    assertThat(read("").location().place()).isEqualTo("f.json:1:1");
  }

  @Test
  void X6_theDeepestFileIsReadAndADeeperOneIsReported() {
    String deepest = "[".repeat(JsonFile.MAX_DEPTH) + "]".repeat(JsonFile.MAX_DEPTH);
    assertThat(read(deepest)).hasToString(deepest);
    assertThat(read(deepest).toNode()).hasToString(deepest);
    assertThat(reported()).isEmpty();

    assertThat(read("{\"a\":" + deepest + "}")).isNull();
    assertThat(reported())
        .containsExactly("f.json:1:1005: nested deeper than 1000 objects and arrays");
  }
}
