package dev.footbridge.quickjs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.spi.Payload;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text crosses unchanged, both ways, also if it is not JSON (rule X6). */
@Timeout(60)
class TextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "%41 %u0041 100%",
        "a\0b\0",
        "\u0001",
        "\u0001\0%00",
        "\u007f\u0080é€\ue000\ufffd\uffff",
        "\u2028\u2029",
        "\ud83d\ude00",
        "\ud83d",
        "\ude00\ud83d\ud83d\ude00",
        "'\"\\\n"
      })
  void textCrossesUnchanged(String text) throws Exception {
    AtomicReference<String> up = new AtomicReference<>("");
    try (OneProgram program =
        new OneProgram(
            new QuickJsRuntime(),
            (op, id, name, payload, envelope) -> {
              up.set(name + "|" + payload + "|" + envelope);
              return Payload.of(text);
            })) {
      String script =
          """
          const units = (text) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
          const down = host(1, 0);
          if (String(units(down)) !== '%s') throw new Error(`was ${units(down)}`);
          host(1, 0, down, down, down);
          """
              .formatted(units(text));
      assertThat(program.evaluate(script)).isNull();
      assertThat(up).hasValue(text + "|" + text + "|" + text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "\u2028", "\ud83d\ude00", "\ud83d", "é"})
  void aScriptMayHoldAnyText(String text) throws Exception {
    try (OneProgram program = OneProgram.of(new QuickJsRuntime())) {
      String script =
          "/* %s */ if (Array.from('%s', (c) => c.codePointAt(0)).join() !== '%s') throw 1"
              .formatted(
                  text,
                  text,
                  String.join(",", text.codePoints().mapToObj(String::valueOf).toList()));
      assertThat(program.evaluate(script)).isNull();
    }
  }

  private static String units(String text) {
    return String.join(",", text.chars().mapToObj(String::valueOf).toList());
  }
}
