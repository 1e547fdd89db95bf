package dev.footbridge.engine.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rule R6: stacks have the program's frames only, at most ten. */
class JsStackTest {
  @Test
  void R6_framesOfTheEngineAndOfNativeFunctionsAreLeftOut() {
    String stack =
        """
        Error: at last (really)
            at pay (app.js:3:9)
            at callWx (footbridge:shim.js:10:2)
            at map (native)
            at async later (lib/b.js:4)
            at <anonymous> (app.js:5:1)
            at app.js:6:1
        """;

    assertThat(JsStack.own(stack).lines())
        .containsExactly(
            "    at pay (app.js:3:9)",
            "    at async later (lib/b.js:4)",
            "    at app.js:5:1",
            "    at app.js:6:1");
    assertThat(JsStack.position(stack)).isEqualTo("app.js:3:9");
  }

  @Test
  void R6_theTenInnermostFramesAreKept() {
    String stack =
        IntStream.rangeClosed(1, 12)
            .mapToObj(line -> "    at f (app.js:" + line + ":1)")
            .collect(Collectors.joining("\n"));

    assertThat(JsStack.own(stack).lines())
        .hasSize(10)
        .startsWith("    at f (app.js:1:1)")
        .endsWith("    at f (app.js:10:1)");
  }

  @Test
  void R6_aStackWithoutFramesOfTheProgramIsEmpty() {
    String stack = "Error: lost\n    at callWx (footbridge:shim.js:10:2)";

    assertThat(JsStack.own(stack)).isEmpty();
    assertThat(JsStack.position(stack)).isNull();
  }
}
