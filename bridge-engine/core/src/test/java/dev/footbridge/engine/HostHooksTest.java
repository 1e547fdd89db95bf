package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.Exchange;
import dev.footbridge.api.HostPlugin;
import dev.footbridge.api.JsEvent;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppContext;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.api.RequestEvent;
import dev.footbridge.engine.host.OfferedApis;
import dev.footbridge.engine.host.ProgramServices;
import dev.footbridge.engine.observe.ProgramListener;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The calls of the engine to its host. */
@Timeout(60)
class HostHooksTest {
  private static final List<String> NOTES = Collections.synchronizedList(new ArrayList<>());
  private static final ThreadLocal<String> AT_WORK = ThreadLocal.withInitial(() -> "nobody");

  /** Records its calls. */
  @JsPlugin(secondary = true)
  public static class NotingPlugin extends BaseJsPlugin {
    @Override
    protected void attached(MiniAppContext context) {
      note("attached to " + context.getMiniAppInfo().appId());
    }

    @Override
    protected void onCreate() {
      note("onCreate");
    }

    @JsEvent("notes")
    public void notes(RequestEvent req) {
      note("handler");
      req.ok();
    }

    @Override
    protected void onDestroy() {
      note("onDestroy");
    }
  }

  /** Fails to start. */
  @JsPlugin(secondary = true)
  public static class BrokenPlugin extends BaseJsPlugin {
    @Override
    protected void onCreate() {
      throw new IllegalStateException("no network");
    }
  }

  /** Records the calls of its methods. */
  private static class NotingHost extends TestHost {
    private final String name;

    NotingHost(String name) {
      this.name = name;
    }

    @Override
    public void run(MiniAppContext context, Runnable work) {
      AT_WORK.set(name);
      try {
        work.run();
      } finally {
        AT_WORK.remove();
      }
    }

    @Override
    public List<String> ended(MiniAppContext context) {
      NOTES.add(name + " frees " + context.getMiniAppInfo().appId());
      return List.of("a window is left open");
    }
  }

  /** Has other types than the first host. */
  private static final class OtherHost extends NotingHost {
    OtherHost() {
      super("other");
    }

    @Override
    public Class<? extends RequestEvent> requestType() {
      return OtherRequest.class;
    }

    @Override
    public RequestEvent request(Exchange exchange, MiniAppContext context) {
      return new OtherRequest(exchange);
    }
  }

  /** The request type of the other host. */
  private static final class OtherRequest extends RequestEvent {
    OtherRequest(Exchange exchange) {
      super(exchange);
    }
  }

  @Test
  void D7_aHostKnowsWhichProgramsPluginsRunAndWhatTheyDoNotRelease() throws Exception {
    NOTES.clear();
    FakeRuntime js = new FakeRuntime();
    EventLog log = new EventLog();
    BridgeEngine engine = engine(js, log, NotingPlugin.class);
    MiniProgram program =
        engine.launch(
            MiniAppInfo.of("wx-noted"), LaunchOptions.DEFAULT, new NotingHost("this launch's"));
    program
        .evaluate(js.source(context -> context.call("notes")))
        .get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);
    program.whenIdle().get(RunningProgram.PATIENCE_SECONDS, TimeUnit.SECONDS);
    program.close();

    assertThat(NOTES)
        .containsExactly(
            "this launch's: attached to wx-noted",
            "this launch's: onCreate",
            "this launch's: handler",
            "this launch's: onDestroy",
            "this launch's frees wx-noted");
    assertThat(log.lines()).contains("warning a window is left open");
  }

  @Test
  void aHostFreesTheContextOfAProgramThatCannotBeLaunched() {
    NOTES.clear();
    BridgeEngine engine = engine(new FakeRuntime(), new EventLog(), BrokenPlugin.class);

    assertThatThrownBy(() -> engine.launch(MiniAppInfo.of("wx-broken"))).hasMessage("no network");
    assertThat(NOTES).containsExactly("host frees wx-broken");
  }

  @Test
  void aProgramCannotBeLaunchedOnAHostWithOtherTypes() {
    BridgeEngine engine = engine(new FakeRuntime(), new EventLog(), NotingPlugin.class);

    assertThatThrownBy(
            () -> engine.launch(MiniAppInfo.of("wx-other"), LaunchOptions.DEFAULT, new OtherHost()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the plugins were checked against")
        .hasMessageContaining("OtherRequest; launch on a host like the engine's");
  }

  /** Cannot run the handlers of its plugins. */
  private static final class BrokenHost extends TestHost {
    @Override
    public void runLifecycle(MiniAppContext context, Class<?> plugin, Runnable work) {
      work.run();
    }

    @Override
    public void run(MiniAppContext context, Runnable work) {
      throw new IllegalStateException("no window");
    }
  }

  @Test
  void S2_aHostThatCannotRunAHandlerFailsTheCallAndNothingElse() throws Exception {
    try (RunningProgram run = new RunningProgram(b -> b.host(new BrokenHost()))) {
      List<String> results = new ArrayList<>();
      run.runToIdle(
          js -> {
            results.add(js.callSync("text"));
            js.call("async");
          });

      String failed = "{\"errMsg\":\"invokeNativePlugin:fail no window\",\"errCode\":1005}";
      assertThat(results).containsExactly(failed);
      assertThat(run.messages()).containsExactly("[2,2," + failed + "]");
    }
  }

  /** An API that a host offers. */
  @JsPlugin(secondary = false)
  public static class Scanner extends BaseJsPlugin {
    @JsEvent("scanCode")
    public Object scan(RequestEvent req) {
      return Map.of("result", "code");
    }
  }

  @Test
  void D10_whatAHostOffersIsCalledAsWx() throws Exception {
    TestHost offering =
        new TestHost() {
          @Override
          public List<OfferedApis> offers(List<Object> proxies) {
            assertThat(proxies).isEmpty();
            return List.of(new OfferedApis(Scanner.class, Scanner::new, Set.of("scanCode")));
          }
        };
    try (RunningProgram run = new RunningProgram(b -> b.host(offering))) {
      List<String> results = new ArrayList<>();
      run.run(js -> results.add(js.wxSync("scanCode")));

      assertThat(results).containsExactly("{\"result\":\"code\",\"errMsg\":\"scanCode:ok\"}");
    }
  }

  /** Keeps what the engine does for it, and fails at the end. */
  private static final class LoggingHost extends TestHost {
    final AtomicReference<ProgramServices> services = new AtomicReference<>();

    @Override
    public MiniAppContext context(MiniAppInfo program, ProgramServices services) {
      this.services.set(services);
      return context(program);
    }

    @Override
    public List<String> ended(MiniAppContext context) {
      throw new IllegalStateException("no end");
    }
  }

  /** Stores the lines of the log. */
  private static ProgramListener logTo(List<String> lines) {
    return new ProgramListener() {
      @Override
      public void log(MiniAppInfo program, String level, String tag, String text) {
        lines.add(level + " " + tag + " " + text);
      }
    };
  }

  @Test
  void theLogOfAHostEndsWithItsProgramAndAnExceptionAtTheEndIsReported() {
    List<String> lines = new ArrayList<>();
    LoggingHost host = new LoggingHost();
    RunningProgram run = new RunningProgram(b -> b.host(host).programListener(logTo(lines)));
    try (run) {
      assertThat(run.program.context().getMiniAppInfo().appId()).isEqualTo("wx-test");
      host.services.get().log("info", "host", "running");
    }
    host.services.get().log("info", "host", "ended");

    assertThat(lines).containsExactly("info host running");
    assertThat(run.log.lines("pluginFailed")).containsExactly("pluginFailed no end");
  }

  @Test
  void theLogOfAHostEndsWithALaunchThatFails() {
    List<String> lines = new ArrayList<>();
    LoggingHost host = new LoggingHost();
    BridgeEngine engine =
        BridgeEngine.builder()
            .runtime(new FakeRuntime())
            .host(host)
            .plugin(BrokenPlugin.class)
            .programListener(logTo(lines))
            .build();
    assertThatThrownBy(() -> engine.launch(MiniAppInfo.of("wx-broken"))).hasMessage("no network");
    host.services.get().log("info", "host", "ended");

    assertThat(lines).isEmpty();
  }

  private static void note(String what) {
    NOTES.add(AT_WORK.get() + ": " + what);
  }

  private static BridgeEngine engine(
      FakeRuntime js, EventLog log, Class<? extends HostPlugin<?>> plugin) {
    return BridgeEngine.builder()
        .runtime(js)
        .host(new NotingHost("host"))
        .plugin(plugin)
        .programListener(log)
        .build();
  }
}
