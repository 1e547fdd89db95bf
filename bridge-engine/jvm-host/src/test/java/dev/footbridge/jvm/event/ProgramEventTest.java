package dev.footbridge.jvm.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramEventTest {
  private static String text(String kind, String json) {
    return ProgramEvent.of(kind, json.replace('\'', '"')).toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pages/index/index    | index",
        "pages/order/order    | order",
        "pages/order/detail   | order/detail",
        "pages/order          | order",
        "package/pages/a/index| package/pages/a",
        "index                | index",
        "index/index          | index",
        "borders/order        | borders/order",
      })
  void stacksHaveShortNames(String path, String name) {
    assertThat(PageStack.text("[\"a/b\",\"" + path + "\"]")).isEqualTo("[a/b, " + name + "]");
  }

  @Test
  void aStackOfOnePageSaysNoMoreThanThePage() {
    assertThat(PageStack.text("[\"pages/a/a\"]")).isEmpty();
    assertThat(PageStack.text("[{\"path\":\"pages/a/a\"},{\"path\":\"b\"}]")).isEqualTo("[a, b]");
  }

  @Test
  void whatAnEventHasBesidesIsShownBehind() {
    assertThat(text("page", "{'page':'a','hook':'onLoad','query':{'q':1},'more':[]}"))
        .isEqualTo("page a onLoad {\"query\":{\"q\":1},\"more\":[]}");
    assertThat(text("navigate", "{'type':'navigateBack','page':'a','delta':2,'stack':null}"))
        .isEqualTo("-> navigateBack a {\"delta\":2}");
  }

  @Test
  void anEventOfAnotherKindHasItsDataAsWords() {
    assertThat(text("socket", "{'state':'open'}")).isEqualTo("socket {\"state\":\"open\"}");
    assertThat(text("socket", "{}")).isEqualTo("socket");
    assertThat(text("socket", "[1]")).isEqualTo("socket [1]");
    assertThat(text("page", "no JSON")).isEqualTo("page");
  }

  @Test
  void onlyTheLoadOfAPageOpensIt() {
    assertThat(ProgramEvent.of("page", "{\"hook\":\"onLoad\"}").opensPage()).isTrue();
    assertThat(ProgramEvent.of("page", "{\"hook\":\"onShow\"}").opensPage()).isFalse();
    assertThat(ProgramEvent.of("app", "{\"hook\":\"onLoad\"}").opensPage()).isFalse();
    assertThat(ProgramEvent.of("navigate", "{\"type\":\"reLaunch\"}").goesToPage()).isTrue();
    assertThat(ProgramEvent.of("navigate", "{\"type\":\"navigateBack\"}").goesToPage()).isFalse();
    assertThat(ProgramEvent.of("page", "{\"hook\":\"onLoad\"}").goesToPage()).isFalse();
  }
}
