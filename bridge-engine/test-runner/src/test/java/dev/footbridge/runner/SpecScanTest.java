package dev.footbridge.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the text of a test file shows about its tests, and of a filter about its matches. */
class SpecScanTest {
  @Test
  void plainNamesAreFound() {
    SpecScan scan =
        SpecScan.of(
            """
            // Says how it works, and what to describe in detail.
            describe('the cart', () => {
              it("buys what's in it", () => {});
              xit(`waits`, () => {});
              fit(
                'pays', () => {});
            });
            """);

    assertThat(scan.isComplete()).isTrue();
    assertThat(scan.names()).containsExactly("the cart", "buys what's in it", "waits", "pays");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (const n of [1]) it(`adds ${n}`, () => {});",
        "it('adds ' + n, () => {});",
        "it(name, () => {});",
        "it('don\\'t', () => {});",
        "['a', 'b'].forEach(it);",
        "const test = it;",
        "const test = true ? it : xit;",
        "export default it\nfoo('a')",
        "globalThis['i' + 't']('a', () => {});",
        "jasmine.getEnv().it('a', () => {});",
        "eval('it' + '(1)')",
        "function it() {}",
        "const test = { it };",
        "[it, xit].forEach((test) => test('a'))"
      })
  void whatCouldDefineOtherTestsIsNotComplete(String script) {
    assertThat(SpecScan.of(script).isComplete()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "exits(1); a.items.filter((item) => item.ok)", "/* it is fine */"})
  void otherWordsAreNoTests(String script) {
    assertThat(SpecScan.of(script).isComplete()).isTrue();
    assertThat(SpecScan.of(script).names()).isEmpty();
  }

  @Test
  void aMatchContainsTheWordsOfAPattern() {
    assertThat(wordsOf("the cart")).isEqualTo("[[the, cart]]");
    assertThat(wordsOf("^b/.* pays$")).isEqualTo("[[b/, pays]]");
    assertThat(wordsOf("adds|b/c")).isEqualTo("[[adds], [b/c]]");
    assertThat(wordsOf("colou?r")).isEqualTo("[[colo, r]]");
    assertThat(wordsOf("carts* b{0,1}c")).isEqualTo("[[cart]]");
    assertThat(wordsOf("go+d")).isEqualTo("[[go, d]]");
    assertThat(wordsOf("pays (once|twice)")).isEqualTo("[[]]");
    assertThat(wordsOf("pays (\\d+)")).isEqualTo("[[pays]]");
    assertThat(wordsOf("pays [abc]")).isEqualTo("[[pays]]");
    assertThat(wordsOf("(?i)pays")).isEqualTo("[[]]");
    assertThat(wordsOf(".*")).isEqualTo("[[]]");
    assertThat(PatternWords.of(Pattern.compile("a", Pattern.CASE_INSENSITIVE)).toString())
        .isEqualTo("[[]]");
  }

  private static String wordsOf(String regex) {
    return PatternWords.of(Pattern.compile(regex)).toString();
  }
}
