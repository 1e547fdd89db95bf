package dev.footbridge.conformance.shim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.observe.StackRecording;
import java.util.List;
import org.assertj.core.api.ListAssert;

/** Stacks have the program's own frames, and none of the shim's. */
class StacksTest {
  private static ListAssert<String> assertFrames(String stack) {
    return assertThat(stack.lines().toList())
        .as(stack)
        .isNotEmpty()
        .allSatisfy(frame -> assertThat(frame).startsWith("    at ").contains("app.js:"));
  }

  @EachRuntime
  void anErrorNobodyCatchesHasThem(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(
          """
          function inner() { throw new Error('deep'); }
          function outer() { inner(); }
          setTimeout(outer, 1);
          wx.nextTick(outer);
          queueMicrotask(outer);
          """);
      program.advance(1);

      assertThat(program.errors()).hasSize(3);
      program
          .errors()
          .forEach(
              error ->
                  assertFrames(error.stack())
                      .hasSize(2)
                      .satisfies(frames -> assertThat(frames.get(0)).contains("inner", "app.js:1"))
                      .satisfies(
                          frames -> assertThat(frames.get(1)).contains("outer", "app.js:2")));
    }
  }

  @EachRuntime
  void theHooksOfTheProgramGetThemBehindTheMessage(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(
          """
          wx.onError((text) => console.log(text));
          setTimeout(function late() { throw new TypeError('two\\nlines'); }, 1);
          """);
      program.advance(1);

      assertThat(program.lines()).singleElement().asString().startsWith("TypeError: two\nlines\n");
      assertFrames(program.lines().get(0).substring("TypeError: two\nlines\n".length())).hasSize(1);
    }
  }

  @EachRuntime
  void callsAndListenersHaveThemWhereTheHostAsks(String runtime) throws Exception {
    try (ShimProgram program =
        new ShimProgram(runtime, builder -> builder.stacks(StackRecording.ALL))) {
      program.run(
          """
          function asks() { wx.invokeNativePlugin({ api_name: 'a', fail() {} }); }
          function waits() { wx.invokeNativePlugin({ api_name: 'a', sync: true }); }
          function malformed() { wx.invokeNativePlugin({ api_name: 5, fail() {} }); }
          function stores() { wx.getStorageSync('k'); }
          function hears() { wx.onHostEvent('news', () => {}); }
          function hooks() { wx.onError(() => {}); }
          for (const each of [asks, waits, malformed, stores, hears, hooks]) each();
          """);
      program.advance(0);

      List<String> names = List.of("asks", "waits", "malformed", "stores", "hears", "hooks");
      assertThat(program.stacks()).hasSameSizeAs(names);
      for (int i = 0; i < names.size(); i++) {
        String expected = names.get(i);
        assertFrames(program.stacks().get(i))
            .hasSize(2)
            .satisfies(frames -> assertThat(frames.get(0)).contains(expected));
      }
    }
  }

  @EachRuntime
  void aListenerThatIsAddedAgainIsToldOfOnce(String runtime) throws Exception {
    try (ShimProgram program =
        new ShimProgram(runtime, builder -> builder.stacks(StackRecording.ALL))) {
      program.run(
          """
          const listener = () => {};
          for (let i = 0; i < 2; i++) {
            wx.onHostEvent('news', listener);
            wx.onError(listener);
            wx.onUnhandledRejection(listener);
          }
          """);
      assertThat(program.stacks()).hasSize(3);
    }
  }

  @EachRuntime
  void withoutBeingAskedThereAreNone(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(
          """
          wx.invokeNativePlugin({ api_name: 'a', fail() {} });
          wx.onHostEvent('news', () => {});
          """);
      assertThat(program.stacks()).containsExactly("");
    }
  }
}
