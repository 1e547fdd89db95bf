package dev.footbridge.jvm.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonValuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1             | 1.0             | true
          [1,{"a":1e1}] | [1.0,{"a":10}]  | true
          {"a":1,"b":2} | {"b":2,"a":1}   | true
          1             | "1"             | false
          0.1           | 0.10000001      | false
          [1,2]         | [2,1]           | false
          null          | false           | false
          """)
  void valuesAreTheSameIfJavaScriptCannotTellThemApart(String a, String b, boolean same) {
    assertThat(JsonValues.same(JsonValues.read(a), JsonValues.read(b))).isEqualTo(same);
  }

  @Test
  void readsWhatIsDeeperAndLongerThanJacksonReadsByDefault() {
    String deep = "[".repeat(2000) + "]".repeat(2000);
    String wide = "\"" + "x".repeat(21_000_000) + "\"";
    assertThat(JsonValues.read(deep).isArray()).isTrue();
    assertThat(JsonValues.read(wide).textValue()).hasSize(21_000_000);
  }

  @Test
  void refusesWhatIsNotJson() {
    assertThatThrownBy(() -> JsonValues.read("{} {}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not JSON: ");
  }
}
