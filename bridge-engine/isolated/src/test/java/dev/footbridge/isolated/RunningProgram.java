package dev.footbridge.isolated;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsException;
import dev.footbridge.engine.spi.JsRuntime;
import dev.footbridge.engine.spi.JsSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A program with one plugin, and what it printed and reported. */
final class RunningProgram implements AutoCloseable, ProgramListener {
  static final int PATIENCE_SECONDS = 60;

  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private final List<ScriptError> errors = Collections.synchronizedList(new ArrayList<>());
  private final BridgeEngine engine;
  private final MiniProgram program;

  RunningProgram(JsRuntime runtime) {
    engine =
        BridgeEngine.builder()
            .runtime(runtime)
            .plugin(EchoPlugin.class)
            .programListener(this)
            .build();
    program = engine.launch(MiniAppInfo.of("wx-isolated"));
  }

  /** Runs a script; returns why it failed, or null. */
  @Nullable JsException evaluate(String script) throws Exception {
    try {
      begin(script).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return null;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof JsException failure) {
        return failure;
      }
      throw e;
    }
  }

  CompletableFuture<@Nullable Void> begin(String script) {
    return program.evaluate(new JsSource("app.js", script));
  }

  void awaitIdle() throws Exception {
    program.whenIdle().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  List<ScriptError> errors() {
    return List.copyOf(errors);
  }

  CompletableFuture<@Nullable Void> closing() {
    return program.closeAsync();
  }

  @Override
  public void console(MiniAppInfo info, String level, String text) {
    lines.add(text);
  }

  @Override
  public void error(MiniAppInfo info, ScriptError error) {
    errors.add(error);
  }

  @Override
  public void close() {
    program.close();
  }
}
