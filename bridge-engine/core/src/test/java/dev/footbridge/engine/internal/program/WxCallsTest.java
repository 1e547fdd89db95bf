package dev.footbridge.engine.internal.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.spi.JsSource;
import org.junit.jupiter.api.Test;

/** The APIs that a source line calls (rule E1). */
class WxCallsTest {
  private static void assertCalls(String text, int line, String... names) {
    assertThat(WxCalls.on(new JsSource("page.js", text), line)).containsExactly(names);
  }

  @Test
  void E1_membersAreFoundInEveryNotation() {
    assertCalls(
        "wx.one(); wx . two ({}); wx?.three(); wx['four'](1); wx[ \"five\" ]();",
        1,
        "one",
        "two",
        "three",
        "four",
        "five");
    assertCalls("wx.notCalled; mywx.other(); a.wx.inner(); wx['odd\"](); $wx.dollar();", 1);
  }

  @Test
  void E1_aCallMaySpanLines() {
    String text = "wx.before();\nwx\n  .spread\n  ({\n});\nwx.behind();";
    for (int line = 2; line <= 4; line++) {
      assertCalls(text, line, "spread");
    }
    assertCalls(text, 1, "before");
    assertCalls(text, 5);
    assertCalls(text, 6, "behind");
  }

  @Test
  void E1_anEmptyFirstLineCallsNothing() {
    assertCalls("\nwx.one();", 1);
    assertCalls("\nwx.one();", 2, "one");
    assertCalls("\nconst {pay} = wx; pay();", 1);
  }

  @Test
  void E1_aVariableTakenFromWxIsFound() {
    String text =
        "const { pay, login: enter } = wx;\npay(); enter({}); login(); own.pay();\npaying();";
    assertCalls(text, 2, "pay", "login");
    assertCalls(text, 3);
    assertCalls("const { pay } = other;\npay();", 2);
  }

  @Test
  void E1_aLineThatTheSourceLacksCallsNothing() {
    assertCalls("wx.one();", 2);
    assertCalls("wx.one();\n", 2);
    assertCalls("", 1);
  }
}
