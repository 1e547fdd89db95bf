package dev.footbridge.engine.internal.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule X5: how deep JSON text is nested. */
class NestingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | 1",
        "[[]] | 2",
        "{\"a\":[{\"b\":1}]} | 3",
        "[[],[],[[]],[]] | 3",
        "[{},{},{\"a\":{}},{}] | 3",
        "{\"[[[[[[\":1} | 1",
        "[\"a\\\"[[[[[[\"] | 1",
        "[\"a\\\\\",[\"b\\\\\\\"[[[\"]] | 2",
        "[\"\",[\"\"],\"]]]\",[[\"\"]]] | 3",
        "7 | 0",
        "\"[[[[\" | 0"
      })
  void X5_onlyBracketsOutsideOfStringsNest(String json, int depth) {
    assertThat(Nesting.exceeds(json, depth)).as("more than %d", depth).isFalse();
    if (depth > 0) {
      assertThat(Nesting.exceeds(json, depth - 1)).as("more than %d", depth - 1).isTrue();
    }
  }

  @Test
  void X5_textCutShortIsMeasuredToItsEnd() {
    assertThat(Nesting.exceeds("[[\"never closed [[[[[[", 2)).isFalse();
    assertThat(Nesting.exceeds("[[\"never closed\\", 1)).isTrue();
    assertThat(Nesting.exceeds("]]]][[[[", 3)).isFalse();
  }

  @Test
  void X5_textOfTwiceTheLimitCanBeTooDeepInAString() {
    assertThat(Nesting.exceeds("[[[]]]", 3)).isFalse();
    assertThat(Nesting.exceeds("[[[]]]", 2)).isTrue();
    assertThat(Nesting.exceeds("[[[[]]", 3)).as("at most 3 levels at its end").isFalse();
    assertThat(Nesting.exceeds("[[[[]]]", 3)).isTrue();
  }
}
