package dev.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.api.BaseJsPlugin;
import dev.footbridge.api.JsPlugin;
import dev.footbridge.api.MiniAppContext;
import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.host.ProgramServices;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsCapability;
import dev.footbridge.engine.spi.JsContext;
import dev.footbridge.engine.spi.JsRuntime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A running program and its host. */
@Timeout(60)
class MiniProgramTest {
  private final List<String> logged = Collections.synchronizedList(new ArrayList<>());
  private final ProgramListener logging =
      new ProgramListener() {
        @Override
        public void log(MiniAppInfo program, String level, String tag, String text) {
          logged.add(program.appId() + " " + level + " " + tag + " " + text);
        }
      };

  /** Keeps what the engine and it gave each other. */
  private static final class KeepingHost extends TestHost {
    final AtomicReference<MiniAppContext> context = new AtomicReference<>();
    final AtomicReference<ProgramServices> services = new AtomicReference<>();

    @Override
    public MiniAppContext context(MiniAppInfo program, ProgramServices given) {
      MiniAppContext created = super.context(program);
      context.set(created);
      services.set(given);
      return created;
    }
  }

  /** Fails to start. */
  @JsPlugin(secondary = true)
  public static class Broken extends BaseJsPlugin {
    @Override
    protected void onCreate() {
      throw new IllegalStateException("no network");
    }
  }

  /** A runtime with all capabilities. */
  private static final class Capable implements JsRuntime {
    final FakeRuntime js = new FakeRuntime();

    @Override
    public String name() {
      return "capable";
    }

    @Override
    public JsContext create(String programName) {
      return js.create(programName);
    }

    @Override
    public Set<JsCapability> capabilities() {
      return Set.of(JsCapability.values());
    }
  }

  @Test
  void D7_theContextOfAProgramIsTheOneThatItsHostCreated() {
    KeepingHost host = new KeepingHost();
    try (RunningProgram run = new RunningProgram(b -> b.host(host))) {
      assertThat(run.program.context()).isNotNull().isSameAs(host.context.get());
    }
  }

  @Test
  void E1_anErrorThatTheProgramCaughtIsExplainedAsOneThatNothingCaught() throws Exception {
    try (RunningProgram run = new RunningProgram()) {
      run.run(js -> {});
      ScriptError caught =
          ScriptError.of(ScriptError.Kind.UNCAUGHT, "ReferenceError: URL is not defined");

      ScriptError explained = run.program.explain(caught);

      assertThat(explained.message()).isEqualTo(caught.message());
      assertThat(explained.hint()).contains("bundle a polyfill");
    }
  }

  @Test
  void theFirstMessageHasTheRuntimesCapabilities() {
    Capable runtime = new Capable();
    BridgeEngine engine = BridgeEngine.builder().runtime(runtime).clock(new ManualClock()).build();
    try (MiniProgram program = engine.launch(MiniAppInfo.of("wx-test"))) {
      program.whenIdle().join();
    }
    String capabilities =
        runtime.js.manifest().replaceFirst("(?s).*\"capabilities\":\\[(.*?)].*", "$1");
    assertThat(capabilities.split(","))
        .containsExactlyInAnyOrder(
            Arrays.stream(JsCapability.values())
                .map(each -> "\"" + each.member() + "\"")
                .toArray(String[]::new));
  }

  @Test
  void theHostsLogIsReportedUntilTheProgramHasEnded() {
    KeepingHost host = new KeepingHost();
    try (RunningProgram run = new RunningProgram(b -> b.host(host).programListener(logging))) {
      host.services.get().log("info", "pay", "paid");
      assertThat(logged).containsExactly("wx-test info pay paid");
      assertThat(run.log.lines()).as("it still runs").containsExactly("launched");
    }
    host.services.get().log("info", "pay", "paid again");
    assertThat(logged).hasSize(1);
  }

  @Test
  void theHostsLogIsDroppedForAProgramThatCannotBeLaunched() {
    KeepingHost host = new KeepingHost();
    BridgeEngine engine =
        BridgeEngine.builder()
            .runtime(new FakeRuntime())
            .host(host)
            .plugin(Broken.class)
            .programListener(logging)
            .build();
    assertThatThrownBy(() -> engine.launch(MiniAppInfo.of("wx-test"))).hasMessage("no network");

    host.services.get().log("info", "pay", "paid");
    assertThat(logged).isEmpty();
  }

  @Test
  void T7_workThatTheHostBeginsAfterTheEndDoesNotHoldUpTheClock() {
    KeepingHost host = new KeepingHost();
    RunningProgram run = new RunningProgram(b -> b.host(host));
    try (run) {
      Runnable end = host.services.get().beginWork();
      assertThat(run.program.isIdle()).isFalse();
      end.run();
    }
    Runnable unused = host.services.get().beginWork();
    run.clock.advance(Duration.ofMillis(10));

    assertThat(run.clock.nanoTime()).isEqualTo(Duration.ofMillis(10).toNanos());
  }
}
