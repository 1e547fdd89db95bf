package dev.footbridge.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.engine.BridgeEngine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Cases about errors in the documentation (rules E2 to E4). */
final class ErrataCases {
  private ErrataCases() {}

  static List<ConformanceCase> all() {
    return new JavaCases()
        .required(
            "E2",
            "a template without a handler is a warning and its calls fail",
            ErrataCases::templateOnly)
        .required("E3", "a plugin that is not registered is not found", ErrataCases::notFound)
        .required("E4", "a state goes to the request that is named", ErrataCases::stateOfAnother)
        .all();
  }

  /** Handles the events of the documentation's first sample. */
  @JsPlugin(secondary = true)
  public static class DocumentedPlugin extends BaseJsPlugin {
    /** Answers later. */
    @JsEvent("customAsyncEvent")
    public void custom(RequestEvent req) {
      req.ok(Map.of("key", "test"));
    }

    /** Answers at once. */
    @JsEvent("customSyncEvent")
    public String customSync(RequestEvent req) {
      return req.okSync(Map.of("key", "value"));
    }
  }

  private static void templateOnly(ConformanceHost host) throws Exception {
    CustomApiConfig config =
        CustomApiConfig.parse(
            "custom-config.json",
            """
            {
              "extApi": [
                {
                  "name": "customSyncEvent",
                  "sync": true,
                  "params": {"name": "", "age": 0, "object": {"key": ""}}
                },
                {"name": "customAsyncEvent2", "sync": false, "params": {"name": "", "age": ""}}
              ],
              "overwriteWxApi": false
            }""");
    BridgeEngine engine = host.engine().plugin(DocumentedPlugin.class).customApis(config).build();
    assertThat(engine.warnings())
        .singleElement()
        .asString()
        .startsWith("custom-config.json:8:5: ")
        .contains("\"customAsyncEvent2\"", "did you mean 'customAsyncEvent'");
    try (CaseRun run =
        new CaseRun(host, builder -> builder.plugin(DocumentedPlugin.class).customApis(config))) {
      run.evaluate(
          """
          console.log(wx.customSyncEvent({ name: 'kka', age: 22, object: { key: '' } }).key);
          wx.customAsyncEvent2({ name: 'kka', age: '22' }).catch((e) => console.log(e.errCode));
          """);
      run.awaitIdle();
      assertThat(run.recorder().lines()).containsExactly("value", "1001");
    }
  }

  private static void notFound(ConformanceHost host) throws Exception {
    String script =
        """
        const api_name = 'customSyncEvent';
        console.log(wx.invokeNativePlugin({ api_name, sync: true }).errCode ?? 'ok');
        """;
    try (CaseRun run = new CaseRun(host, builder -> {})) {
      run.evaluate(script);
      assertThat(run.recorder().lines()).containsExactly("1001");
    }
    try (CaseRun run = new CaseRun(host, builder -> builder.plugin(DocumentedPlugin.class))) {
      run.evaluate(script);
      assertThat(run.recorder().lines()).containsExactly("ok");
    }
  }

  /** Sends one call's states from the handler of another. */
  @JsPlugin(secondary = true)
  public static class TwoCallsPlugin extends BaseJsPlugin {
    private final AtomicReference<@Nullable RequestEvent> first = new AtomicReference<>();

    /** Keeps its request. */
    @JsEvent("first")
    public void first(RequestEvent req) {
      first.set(req);
    }

    /** Sends a state to the first call, then ends both. */
    @JsEvent("second")
    public void second(RequestEvent req) {
      RequestEvent other = first.get();
      if (other != null) {
        req.sendState(other, Map.of("n", 1));
        other.ok();
      }
      req.ok();
    }
  }

  private static void stateOfAnother(ConformanceHost host) throws Exception {
    try (CaseRun run = new CaseRun(host, builder -> builder.plugin(TwoCallsPlugin.class))) {
      run.evaluate(
          """
          for (const api_name of ['first', 'second']) {
            wx.invokeNativePlugin({
              api_name,
              progress: (state) => console.log(api_name + ' ' + state.n),
              success: () => console.log(api_name + ' ends'),
            });
          }
          """);
      run.awaitIdle();
      assertThat(run.recorder().lines())
          .containsExactlyInAnyOrder("first 1", "first ends", "second ends")
          .containsSubsequence("first 1", "first ends");
    }
  }
}
