package dev.footbridge.jvm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No text of a program does anything in a terminal but be read. */
class TerminalTextTest {
  private static final String ESC = "\u001B";

  static String printed(Colours colours, String... items) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(new PrintStream(bytes, false, StandardCharsets.UTF_8), colours);
    List.of(items).forEach(terminal::line);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void X12_whatATerminalObeysHidesOrReordersIsVisible() {
    assertThat(TerminalText.line(ESC + "[2K\r\b\u0007\u007F\u0085\u009B"))
        .isEqualTo("\\u001b[2K\\r\\u0008\\u0007\\u007f\\u0085\\u009b");
    assertThat(TerminalText.line("a\nb\u2028c\u2029d\te")).isEqualTo("a\\nb\\u2028c\\u2029d\te");
    assertThat(TerminalText.line("\u202Eevil\u202C \u2066x\u2069 \u200B\u200F\uFEFF\u00AD\u3164"))
        .isEqualTo("\\u202eevil\\u202c \\u2066x\\u2069 \\u200b\\u200f\\ufeff\\u00ad\\u3164");
    assertThat(TerminalText.line("\uD800 \uDC00 \uDB40\uDC41 \uFFFF"))
        .isEqualTo("\\ud800 \\udc00 \\udb40\\udc41 \\uffff");
  }

  @Test
  void everyCharacterIsOneOrAnEscape() {
    IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .mapToObj(c -> TerminalText.line("x" + Character.toString(c)))
        .forEach(
            shown ->
                assertThat(
                        shown
                            .codePoints()
                            .allMatch(
                                c ->
                                    c == '\t'
                                        || (!Character.isISOControl(c)
                                            && Character.getType(c) != Character.FORMAT
                                            && Character.getType(c) != Character.SURROGATE
                                            && Character.getType(c) != Character.LINE_SEPARATOR
                                            && Character.getType(c)
                                                != Character.PARAGRAPH_SEPARATOR)))
                    .as(shown)
                    .isTrue());
  }

  @Test
  void textThatPeopleWriteStaysAsItIs() {
    String text = "支付 café ✓ 🎉 \u05D0\u05D1 C:\\new\\u0041 \"quoted\" a::b ## [heading]";
    assertThat(TerminalText.line(text)).isEqualTo(text);
    assertThat(TerminalText.lines(text, "  ")).isEqualTo(text);
  }

  @Test
  void laterLinesHaveAMargin() {
    assertThat(TerminalText.lines("a\r\nb\rc\n", "  | ")).isEqualTo("a\n  | b\\rc\n  | ");
    assertThat(printed(Colours.OFF, "error: a\n10 calls: 10 ok; exit 0\n 1 passed\n  own\n\nend"))
        .isEqualTo(
            "error: a\n    10 calls: 10 ok; exit 0\n     1 passed\n      own\n    \n    end\n");
    assertThat(printed(Colours.OFF, "file\n  its test\n\n    why"))
        .isEqualTo("file\n  its test\n\n    why\n");
  }

  @Test
  void X12_commandsOfCiServicesAreText() {
    assertThat(TerminalText.line("::error file=a::b")).isEqualTo("\\u003a:error file=a::b");
    assertThat(TerminalText.line(" \u00A0\u3000::set-output name=a::b"))
        .isEqualTo(" \u00A0\u3000\\u003a:set-output name=a::b");
    assertThat(TerminalText.lines("a\n::add-mask::b", "  ")).isEqualTo("a\n  \\u003a:add-mask::b");
    assertThat(TerminalText.line("a ##vso[task.complete] ##[group] ##teamcity[testFailed ###["))
        .isEqualTo(
            "a \\u0023#vso[task.complete] \\u0023#[group] \\u0023#teamcity[testFailed #\\u0023#[");
    assertThat(printed(Colours.OFF, "a\n\u200B::error::")).contains("    \\u200b::error::");
    assertThat(printed(Colours.OFF, "section_start:1:a\r" + ESC + "[0K"))
        .startsWith("section_start:1:a\\r\\u001b[0K");
  }

  @Test
  void X12_onlyOurColoursReachATerminal() {
    String mixed = Colours.ON.green("ok") + ESC + "[1A" + ESC + "[31m";
    assertThat(printed(Colours.ON, mixed)).contains(ESC + "[32mok" + ESC + "[0m\\u001b[1A" + ESC);
    assertThat(printed(Colours.OFF, mixed)).doesNotContain(ESC);
    assertThat(TerminalText.line(mixed)).doesNotContain(ESC);
  }

  @Test
  void jsonKeepsTheValueInOneVisibleLine() {
    assertThat(TerminalText.json("{\"a\":\"\u2028\u009B\u202E\uD800 ##vso[x]\",\n\t\"b\":1}"))
        .isEqualTo("{\"a\":\"\\u2028\\u009b\\u202e\\ud800 \\u0023#vso[x]\",  \"b\":1}");
  }

  @Test
  void safeTextIsNotChangedAgain() {
    String once = TerminalText.lines(ESC + "[2K\n::error::\n##[x]\n\uD800", "    ");
    assertThat(TerminalText.lines(once, "")).isEqualTo(once);
    assertThat(printed(Colours.OFF, once)).isEqualTo(once + "\n");
  }
}
