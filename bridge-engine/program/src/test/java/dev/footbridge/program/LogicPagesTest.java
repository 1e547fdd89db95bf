package dev.footbridge.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** App, pages and their hooks, on both engines. */
class LogicPagesTest {
  private static final String HOOKS =
      """
      const log = (name) => function (arg) { console.log(this.route, name, JSON.stringify(arg)); };
      const hooks = {};
      for (const name of ['onLoad', 'onShow', 'onReady', 'onHide', 'onUnload']) hooks[name] = log(name);
      Page(hooks);
      """;

  @ParameterizedTest
  @ValueSource(strings = {"graaljs", "quickjs"})
  void W22_hooksInOrder(String runtime) {
    try (TestLogic logic = new TestLogic(runtime)) {
      logic
          .module(
              "app.js",
              """
              App({
                onLaunch(options) { console.log('launch', JSON.stringify(options)); },
                onShow(options) { console.log('show', options.path, getApp() === this); },
              });
              """)
          .page("pages/a", HOOKS);
      assertThat(logic.drive("launch", "{\"url\":\"pages/a?id=3\"}"))
          .isEqualTo("{\"path\":\"pages/a\",\"query\":{\"id\":\"3\"}}");
      assertThat(logic.log())
          .containsExactly(
              "launch {\"scene\":1001,\"referrerInfo\":{},\"path\":\"pages/a\",\"query\":{\"id\":\"3\"}}",
              "show pages/a true",
              "pages/a onLoad {\"id\":\"3\"}",
              "pages/a onShow undefined",
              "pages/a onReady undefined");
    }
  }
}
