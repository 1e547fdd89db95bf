package dev.footbridge.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Counting calls, and reading their parameters. */
class VerifyTest {
  @RegisterExtension
  static final MiniProgramExtension mini =
      MiniProgramExtension.builder()
          .plugin(CustomPlugin.class)
          .customApis("tcmpp/custom-config.json")
          .build();

  private record Params(String name) {}

  @Test
  void callsAreCountedByApiAndParameters(TestProgram program) {
    program.runScript(
        """
        wx.customAsyncEvent({ name: 'tea', tags: [1, { a: 1, b: 2 }], complete() {} });
        wx.invokeNativePlugin({
          api_name: 'customAsyncEvent', data: { name: 'tea' }, complete() {},
        });
        """);
    program.call("declines");

    assertThat(program.verify(2, "customAsyncEvent")).hasSize(2);
    assertThat(program.verify(2, "customAsyncEvent", Map.of("name", "tea"))).hasSize(2);
    assertThat(program.verify(1, "customAsyncEvent", Map.of("tags", List.of(1.0, Map.of("b", 2)))))
        .singleElement()
        .satisfies(call -> assertThat(call.params()).containsKeys("name", "tags"));
    assertThat(program.verify(0, "customAsyncEvent", Map.of("name", "coffee"))).isEmpty();
    assertThat(program.verify(1, "declines")).hasSize(1);
  }

  @Test
  void aCallTellsItsApiAndItsParameters(TestProgram program) {
    for (TestCall call :
        List.of(
            program.call("customAsyncEvent", Map.of("name", "tea")),
            program.call("declines", Map.of("name", "tea")))) {
      assertThat(call.params()).isEqualTo(Map.of("name", "tea"));
      assertThat(call.params(Params.class)).isEqualTo(new Params("tea"));
    }
    assertThat(program.calls())
        .extracting(TestCall::api)
        .containsExactly("customAsyncEvent", "declines");
  }

  @Test
  void aWrongCountShowsTheCalls(TestProgram program) {
    assertThatThrownBy(() -> program.verify(1, "declines"))
        .isInstanceOf(AssertionError.class)
        .hasMessage("expected 1 call of 'declines', but found 0; the program made no call");
    program.call("declines", Map.of("name", "tea"));

    assertThatThrownBy(() -> program.verify(2, "declines", Map.of("name", "coffee")))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "expected 2 calls of 'declines' with {\"name\":\"coffee\"}, but found 0:\n")
        .hasMessageContaining("{\"name\":\"tea\"}");
    assertThatThrownBy(() -> program.verify(1, "declins"))
        .hasMessage("expected 1 call of 'declins', but found 0; did you mean 'declines'?");
  }
}
