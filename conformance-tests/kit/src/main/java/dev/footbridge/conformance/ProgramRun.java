package dev.footbridge.conformance;

import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.program.LogicMode;
import dev.footbridge.program.WholeProgram;
import dev.footbridge.program.config.ProgramRoot;
import dev.footbridge.program.config.ProjectConfig;
import dev.footbridge.program.module.ConvertedFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/** One whole program under test, on a clock that the case moves. */
final class ProgramRun implements AutoCloseable {
  private static final String CHECK = Resources.text("check.js");
  private static final String HOST = Resources.text("host.js");

  private final CaseRun run;

  /**
   * Launches the program of a folder; its app starts when the script of the case says so.
   *
   * @param setUp adds what the case needs
   */
  ProgramRun(ConformanceHost host, Path folder, LogicMode mode, Consumer<BridgeEngineBuilder> setUp)
      throws Exception {
    ProgramRoot root = root(folder);
    WholeProgram whole = WholeProgram.read(root, ConvertedFiles.none());
    HostCommands.CommandsPlugin commands = new HostCommands.CommandsPlugin();
    run =
        new CaseRun(
            host,
            appId(root),
            builder -> setUp.accept(builder.plugin(commands).logic(whole.logic(mode))));
    commands.connect(run.program(), run.recorder());
    run.evaluate(new JsSource("check.js", CHECK));
    run.evaluate(new JsSource("host.js", HOST));
  }

  /** Returns the folder with the program's {@code app.json}. */
  static ProgramRoot root(Path folder) {
    return Objects.requireNonNull(ProgramRoot.find(folder), "a whole program");
  }

  private static String appId(ProgramRoot root) {
    ProjectConfig project = root.project();
    String given = project == null ? null : project.appId();
    return given == null ? CaseRun.APP_ID : given;
  }

  Recorder recorder() {
    return run.recorder();
  }

  /**
   * Runs what the case does: the body of an async function. Returns when the program is idle, after
   * its clock has moved.
   */
  void script(String file, String body, Duration advance) throws Exception {
    String end = ").then(() => check.done(), (e) => check.fail(`${e}\\n${e.stack}`));";
    run.evaluate(new JsSource(file, "(async () => {" + body + "\n})(" + end));
    run.advance(advance);
    run.awaitIdle();
  }

  @Override
  public void close() {
    run.close();
  }
}
