package dev.footbridge.program.module;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngine;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsRuntimes;
import dev.footbridge.engine.spi.JsSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Converted modules in a program of their own, with a small registry in place of a logic layer. */
final class ModuleRun implements ProgramListener, AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;

  private final List<String> logged = Collections.synchronizedList(new ArrayList<>());
  private final List<ScriptError> errors = Collections.synchronizedList(new ArrayList<>());
  private final BridgeEngine engine;
  private final MiniProgram program;

  /** Starts a program on a runtime. */
  ModuleRun(String runtime) throws Exception {
    engine =
        BridgeEngine.builder().runtime(JsRuntimes.named(runtime)).programListener(this).build();
    program = engine.launch(MiniAppInfo.of("wx-modules"));
    evaluate(new JsSource("log.js", ModuleFixture.resource("log.js")));
    evaluate(new JsSource("registry.js", ModuleFixture.resource("registry.js")));
  }

  /** Converts modules and defines them in a folder. */
  void define(String folder, Map<String, String> files) throws Exception {
    for (Map.Entry<String, String> file : files.entrySet()) {
      String path = folder + "/" + file.getKey();
      define(path, ModuleConverter.convert(path, file.getValue()));
    }
  }

  /** Defines a module; returns what maps the positions in what was evaluated. */
  Positions define(String path, ConvertedModule module) throws Exception {
    String before = "__footbridge_define(" + SourceText.quote(path) + ", ";
    evaluate(new JsSource(path, before + module.text() + ")"));
    return module.positions().behind(before);
  }

  /** Runs a module to its end, and all that it started; returns what was logged meanwhile. */
  List<String> run(String path) throws Exception {
    logged.clear();
    errors.clear();
    evaluate(new JsSource("run.js", "runModule(" + SourceText.quote(path) + ")"));
    program.whenIdle().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return List.copyOf(logged);
  }

  /** Runs a module that may throw. */
  void start(String path) throws Exception {
    String script = "loadModule(" + SourceText.quote(path) + ")";
    program
        .evaluate(new JsSource("start.js", script))
        .handle((ended, thrown) -> thrown)
        .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Returns the errors that nothing caught. */
  List<ScriptError> errors() {
    return List.copyOf(errors);
  }

  /** Runs a script to the end of its turn. */
  void evaluate(JsSource source) throws Exception {
    program.evaluate(source).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void console(MiniAppInfo from, String level, String text) {
    logged.addAll(text.lines().toList());
  }

  @Override
  public void error(MiniAppInfo from, ScriptError error) {
    errors.add(error);
  }

  @Override
  public void close() {
    program.close();
  }
}
