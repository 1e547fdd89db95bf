package dev.footbridge.conformance.shim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import java.util.List;
import java.util.stream.IntStream;

/** Events of the host: their order, and events without a listener. */
class HostEventsTest {
  private static final String LISTEN = "wx.onHostEvent('news', ({ n }) => console.log(n));";

  /** A plugin that does what the test says, in the turn of who calls it. */
  @JsPlugin(secondary = true)
  public static final class Meanwhile extends BaseJsPlugin {
    private Runnable action = () -> {};

    /** Does it. */
    @JsEvent("meanwhile")
    public String meanwhile(RequestEvent req) {
      action.run();
      return req.okSync(null);
    }
  }

  @EachRuntime
  void whatComesBeforeKeptOnesAreDeliveredStaysBehindThem(String runtime) throws Exception {
    Meanwhile plugin = new Meanwhile();
    try (ShimProgram program = new ShimProgram(runtime, builder -> builder.plugin(plugin))) {
      plugin.action = () -> program.emit("news", 3);
      program.emit("news", 1);
      program.emit("news", 2);
      program.run(
          "wx.invokeNativePlugin({ api_name: 'meanwhile', sync: true });"
              + LISTEN
              + "console.log('listening');");
      program.advance(0);
      program.emit("news", 4);
      program.advance(0);

      assertThat(program.lines()).containsExactly("listening", "1", "2", "3", "4");
      assertThat(program.warnings()).isEmpty();
    }
  }

  @EachRuntime
  void theOldestBeyondAThousandIsDroppedWithAWarning(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      for (int n = 1; n <= 1_002; n++) {
        program.emit("news", n);
      }
      program.emit("other", 1);
      program.advance(0);
      String warning =
          "host event 'news': no listener yet, more than 1000 kept, the oldest was dropped";
      assertThat(program.warnings()).containsExactly(warning, warning);

      program.run(LISTEN);
      program.advance(0);

      assertThat(program.lines())
          .containsExactlyElementsOf(
              IntStream.rangeClosed(3, 1_002).mapToObj(Integer::toString).toList());
      assertThat(program.warnings()).hasSize(2);
    }
  }

  @EachRuntime
  void whatAListenerDoesNotWaitForIsKeptForTheNext(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      for (int n = 1; n <= 3; n++) {
        program.emit("news", n);
      }
      program.run(
          """
          const once = ({ n }) => { console.log('once', n); wx.offHostEvent('news', once); };
          wx.onHostEvent('news', once);
          """);
      program.advance(0);
      program.run(LISTEN);
      program.advance(0);

      assertThat(program.lines()).containsExactly("once 1", "2", "3");
    }
  }

  @EachRuntime
  void listenersAreCalledOnceEachInTheirOrder(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(
          """
          const first = () => { console.log('first'); throw new Error('odd'); };
          wx.onHostEvent('news', first);
          wx.onHostEvent('news', () => console.log('second'));
          wx.onHostEvent('news', first);
          """);
      program.emit("news", 1);
      program.advance(0);

      assertThat(program.lines()).containsExactly("first", "second");
      assertThat(program.errors()).extracting("message").containsExactly("Error: odd");
    }
  }

  @EachRuntime
  void eachListenerGetsTheDataAndAnyNameIsAName(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(
          """
          for (const name of [5, '__proto__', '']) {
            wx.onHostEvent(name, (data) => console.log(String(name), data));
          }
          wx.offHostEvent('never heard of');
          """);
      List.of("5", "__proto__", "", "5").forEach(name -> program.emit(name, 7));
      program.advance(0);

      assertThat(program.lines())
          .containsExactly("5 { n: 7 }", "__proto__ { n: 7 }", " { n: 7 }", "5 { n: 7 }");
    }
  }

  @EachRuntime
  void aListenerThatIsNoFunctionIsRefused(String runtime) throws Exception {
    try (ShimProgram program = new ShimProgram(runtime)) {
      program.run(
          """
          for (const odd of [undefined, 'f', {}]) {
            try { wx.onHostEvent('news', odd); } catch (e) { console.log(`${e}`); }
          }
          """);
      String refusal = "TypeError: wx.onHostEvent takes a function, but was given ";
      assertThat(program.lines())
          .containsExactly(refusal + "undefined", refusal + "a string", refusal + "an object");
    }
  }
}
