package dev.footbridge.cli;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.jvm.CompilationCache;
import dev.footbridge.jvm.ProgramFolder;
import dev.footbridge.jvm.mock.Mocks;
import dev.footbridge.program.WholeProgram;
import dev.footbridge.program.config.ProgramRoot;
import dev.footbridge.runner.walk.ProgramWalk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.ParseResult;

/** Prepares what the options of a walk ask for, and walks once. */
final class WalkCommand {
  /** The options of {@code run} that a walk does not have, each with the reason. */
  private static final List<Excluded> EXCLUDED =
      List.of(
          new Excluded("--open", "opens all pages"),
          new Excluded("--call", "calls no methods of pages"),
          new Excluded(CommandSpecs.RECORD, "records nothing"),
          new Excluded(CommandSpecs.REPLAY, "replays nothing"),
          new Excluded(CommandSpecs.REDACT, "records nothing"),
          new Excluded(CommandSpecs.RECORD_SECRETS, "records nothing"),
          new Excluded(CommandSpecs.INSPECT, "stops at no line"));

  private record Excluded(String option, String reason) {}

  private WalkCommand() {}

  /**
   * Checks the options of {@code run}.
   *
   * @throws BridgeConfigurationException if there are some that a walk does not have
   */
  static void check(ParseResult options) {
    for (Excluded each : EXCLUDED) {
      if (options.hasMatchedOption(CommandSpecs.WALK) && options.hasMatchedOption(each.option)) {
        throw RunRequest.wrong(
            CommandSpecs.WALK + " " + each.reason,
            "leave out " + each.option + " or " + CommandSpecs.WALK);
      }
    }
  }

  /**
   * Walks; returns the {@link ExitStatus}.
   *
   * @throws BridgeConfigurationException if the program cannot be walked as it is configured
   */
  static int run(Shell shell, ParseResult options, RunRequest request, Isolation isolation) {
    ProgramFolder program = request.program();
    ProgramRoot root = program.root();
    if (root == null) {
      throw RunRequest.wrong(
          CommandSpecs.WALK
              + " opens the pages of a whole program, but "
              + program.script()
              + " is a script",
          "name a folder with app.json");
    }
    WholeProgram whole =
        WholeProgram.read(root, CompilationCache.ofUser(shell.environment()).modules());
    Path file = program.mocks();
    Mocks mocks = file == null ? null : Mocks.read(file);
    try (RunOutputs outputs = RunOutputs.of(options, shell, "Walk of " + root.files().folder())) {
      Duration timeout = program.timeout();
      ProgramWalk walk =
          new ProgramWalk(
                  whole,
                  program.info(),
                  (clock, wrapper) -> {
                    BridgeEngineBuilder engine = RunEngine.of(request, shell.environment());
                    EnvironmentOptions.apply(program.environment(), engine);
                    if (mocks != null) {
                      engine.interceptors(wrapper.apply(mocks));
                    }
                    var unused = outputs.listenTo(engine, program.appId(), clock);
                    return engine.programListener(new AbandonedPrograms(shell.guard()));
                  })
              .withTimeout(
                  timeout == null ? ProgramWalk.DEFAULT_TIMEOUT : timeout, CommandSpecs.TIMEOUT)
              .withStartTime(program.startTime());
      // Mocks of the settings are also for tests.
      Mocks told = options.hasMatchedOption(CommandSpecs.MOCK) ? mocks : null;
      return new WalkRun(shell, request, walk, told, outputs, isolation).run();
    }
  }
}
