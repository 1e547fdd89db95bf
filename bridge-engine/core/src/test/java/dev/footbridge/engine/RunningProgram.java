package dev.footbridge.engine;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.clock.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A program without JavaScript, on a manual clock unless the test sets another. */
final class RunningProgram implements AutoCloseable {
  /** How long anything may take in real time. */
  static final long PATIENCE_SECONDS = 30;

  final ManualClock clock = new ManualClock(Duration.ofSeconds(PATIENCE_SECONDS));
  final FakeRuntime js;
  final EventLog log = new EventLog();
  final TestPlugin plugin = new TestPlugin();
  final BridgeEngine engine;
  final MiniProgram program;

  RunningProgram() {
    this(builder -> {});
  }

  RunningProgram(Consumer<BridgeEngineBuilder> setUp) {
    this(new FakeRuntime(), setUp);
  }

  RunningProgram(FakeRuntime js, Consumer<BridgeEngineBuilder> setUp) {
    this.js = js;
    BridgeEngineBuilder builder =
        BridgeEngine.builder()
            .runtime(js)
            .clock(clock)
            // On a manual clock a program ends when it is idle: one that waits for its grace hangs.
            .limits(Limits.DEFAULT.withCloseGrace(Duration.ofMinutes(5)))
            .plugin(plugin)
            .callListener(log)
            .programListener(log);
    setUp.accept(builder);
    engine = builder.build();
    program = engine.launch(MiniAppInfo.of("wx-test"));
  }

  /** Runs a script to the end of its turn. */
  void run(FakeRuntime.Script script) throws Exception {
    program.evaluate(js.source(script)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Starts a script. */
  void start(FakeRuntime.Script script) {
    var unused = program.evaluate(js.source(script));
  }

  /** Runs a script, and waits until the program is idle. */
  void runToIdle(FakeRuntime.Script script) throws Exception {
    run(script);
    clock.awaitIdle();
  }

  void advance(long millis) {
    clock.advance(Duration.ofMillis(millis));
  }

  /** Returns the messages received. */
  List<String> messages() {
    return js.messages();
  }

  @Override
  public void close() {
    program.close();
  }
}
