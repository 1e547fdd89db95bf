package dev.footbridge.conformance.shim;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.engine.spi.JsSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A program without plugins, on a clock that the test moves, with everything its host received. */
final class ShimProgram implements AutoCloseable, CallListener, ProgramListener {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ManualClock clock = new ManualClock(PATIENCE);
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private final List<ScriptError> errors = Collections.synchronizedList(new ArrayList<>());
  private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());
  private final List<String> stacks = Collections.synchronizedList(new ArrayList<>());
  private final MiniProgram program;

  ShimProgram(String runtime) {
    this(runtime, builder -> {});
  }

  ShimProgram(String runtime, Consumer<BridgeEngineBuilder> setUp) {
    BridgeEngineBuilder builder =
        BridgeEngine.builder()
            .runtime(JsRuntimes.named(runtime))
            .clock(clock)
            .callListener(this)
            .programListener(this);
    setUp.accept(builder);
    program = builder.build().launch(MiniAppInfo.of("wx-shim"));
  }

  /** Runs a script to the end of its turn. */
  void run(String script) throws Exception {
    program.evaluate(new JsSource("app.js", script)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  /** Returns the output of {@code console.log} for each expression, or list of expressions. */
  List<String> logged(Iterable<String> expressions) throws Exception {
    lines.clear();
    for (String each : expressions) {
      run("console.log(" + each + ");");
    }
    return lines();
  }

  /** Moves the clock, and waits until nothing is left to do. */
  void advance(long millis) {
    clock.advance(Duration.ofMillis(millis));
  }

  /** Sends an event with a number. */
  void emit(String name, int n) {
    program.emit(name, Map.of("n", n));
  }

  /** Returns what was printed, without levels. */
  List<String> lines() {
    return lines.stream().map(line -> line.substring(line.indexOf(' ') + 1)).toList();
  }

  /** Returns what was printed, each after its level. */
  List<String> levelsAndLines() {
    return List.copyOf(lines);
  }

  /** Returns the program's uncaught errors. */
  List<ScriptError> errors() {
    return List.copyOf(errors);
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** Returns where calls were made and listeners were added. */
  List<String> stacks() {
    return List.copyOf(stacks);
  }

  @Override
  public void console(MiniAppInfo info, String level, String text) {
    lines.add(level + " " + text);
  }

  @Override
  public void error(MiniAppInfo info, ScriptError error) {
    errors.add(error);
  }

  @Override
  public void warning(MiniAppInfo info, String text) {
    warnings.add(text);
  }

  @Override
  public void started(BridgeCall call) {
    stacks.add(call.jsStack());
  }

  @Override
  public void listenerAdded(MiniAppInfo info, long id, String target, String jsStack) {
    stacks.add(jsStack);
  }

  @Override
  public void close() {
    program.close();
  }
}
