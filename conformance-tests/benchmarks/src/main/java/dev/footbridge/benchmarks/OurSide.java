package dev.footbridge.benchmarks;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.contract.ApiContract;
import dev.footbridge.contract.ApiMode;
import dev.footbridge.contract.CustomApiConfig;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.intercept.CallInterceptor;
import dev.footbridge.engine.intercept.InterceptedProgram;
import dev.footbridge.engine.intercept.InterceptorFactory;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.engine.spi.JsSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Footbridge, through {@code wx.<name>} or {@code wx.invokeNativePlugin}. */
final class OurSide implements Side {
  /** The template of the parameters that are sent. */
  static final String PARAMS = "{\"name\": \"\", \"number\": 0, \"flag\": false}";

  private final Semaphore finished = new Semaphore(0);
  private final MiniProgram program;

  OurSide(String runtime, String route) {
    this(runtime, route, "{}", 0);
  }

  /**
   * Opens a program.
   *
   * @param params the parameter template of the APIs that are called
   * @param more the number of additional APIs, configured and handled
   */
  OurSide(String runtime, String route, String params, int more) {
    String others =
        IntStream.range(0, more)
            .mapToObj(i -> "{\"name\": \"api" + i + "\", \"sync\": false},")
            .collect(Collectors.joining());
    BridgeEngine engine =
        BridgeEngine.builder()
            .runtime(JsRuntimes.named(runtime))
            .plugin(new EchoPlugin(finished))
            .interceptors(new Others(more))
            .customApis(CustomApiConfig.parse("config.json", config(others, params)))
            .build();
    program = engine.launch(MiniAppInfo.of("benchmark"));
    load(route + ".js", Scripts.read(route + ".js"));
  }

  private static String config(String others, String params) {
    return """
        {"extApi": [
          %s
          {"name": "echo", "sync": false, "params": %s},
          {"name": "echoSync", "sync": true, "params": %s},
          {"name": "states", "sync": false}, {"name": "never", "sync": false},
          {"name": "finish", "sync": true}
        ]}
        """
        .formatted(others, params, params);
  }

  /** Handles the additional APIs, which no benchmark calls. */
  private record Others(int count) implements InterceptorFactory {
    @Override
    public List<ApiContract> claim(List<ApiContract> known, Consumer<Problem> problems) {
      return IntStream.range(0, count)
          .mapToObj(i -> ApiContract.builder("api" + i, ApiMode.ASYNC).build())
          .toList();
    }

    @Override
    public CallInterceptor create(InterceptedProgram program) {
      return call -> call.request().ok();
    }
  }

  /** Answers with the parameters. */
  @JsPlugin(secondary = true)
  public static final class EchoPlugin extends BaseJsPlugin {
    private final Semaphore finished;

    EchoPlugin(Semaphore finished) {
      this.finished = finished;
    }

    /** Answers on a worker. */
    @JsEvent("echo")
    public void echo(RequestEvent req) {
      req.ok(req.params());
    }

    /** Answers at once. */
    @JsEvent("echoSync")
    public String echoSync(RequestEvent req) {
      return req.okSync(req.params());
    }

    /** Sends ten states first. */
    @JsEvent("states")
    public void states(RequestEvent req) {
      for (int i = 0; i < Echo.STATES; i++) {
        req.sendState(Map.of("n", i));
      }
      req.ok();
    }

    /** Leaves its call open. */
    @JsEvent(value = "never", timeoutMillis = Long.MAX_VALUE)
    public void never(RequestEvent req) {}

    /** Ends a run. */
    @JsEvent("finish")
    public String finish(RequestEvent req) {
      finished.release();
      return req.okSync(null);
    }
  }

  @Override
  public void load(String name, String source) {
    program.evaluate(new JsSource(name, source)).join();
  }

  @Override
  public void run(String call) {
    var failure = program.evaluate(new JsSource("run.js", call));
    finished.acquireUninterruptibly();
    failure.join();
  }

  @Override
  public void close() {
    program.close();
  }
}
