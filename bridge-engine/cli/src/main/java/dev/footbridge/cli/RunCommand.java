package dev.footbridge.cli;

import dev.footbridge.jvm.CompilationCache;
import dev.footbridge.jvm.ProgramFolder;
import dev.footbridge.program.WholeProgram;
import dev.footbridge.program.config.ProgramRoot;
import dev.footbridge.program.module.ConvertedFiles;
import picocli.CommandLine.ParseResult;

/** Prepares what the options of a run ask for, and runs the program once. */
final class RunCommand {
  private RunCommand() {}

  /**
   * Runs the program; returns the {@link ExitStatus}.
   *
   * @throws dev.footbridge.contract.problem.BridgeConfigurationException if it cannot be run as it
   *     is configured
   */
  static int run(Shell shell, ParseResult options) {
    try (Isolation isolation = Isolation.of(options)) {
      return run(shell, options, isolation);
    }
  }

  private static int run(Shell shell, ParseResult options, Isolation isolation) {
    WalkCommand.check(options);
    RunRequest request = RunRequest.of(options, isolation::ofRun);
    String port = options.matchedOptionValue(CommandSpecs.INSPECT, null);
    if (port != null) {
      Inspector.prepare(port, request.runtime());
    }
    if (options.hasMatchedOption(CommandSpecs.OPTIMIZE)) {
      Optimizer.require(request.runtime().name());
    }
    if (options.hasMatchedOption(CommandSpecs.WALK)) {
      return WalkCommand.run(shell, options, request, isolation);
    }
    try (RunSession session = RunSession.of(options, request.program());
        RunOutputs outputs = RunOutputs.of(options, shell, request.program().script().toString())) {
      RunCourse course = course(shell, options, request, session);
      return new ProgramRun(shell, request, course, session, outputs, isolation).run();
    }
  }

  private static RunCourse course(
      Shell shell, ParseResult options, RunRequest request, RunSession session) {
    ProgramFolder program = request.program();
    ProgramRoot root = program.root();
    if (root != null) {
      ConvertedFiles modules = CompilationCache.ofUser(shell.environment()).modules();
      return new WholeCourse(
          WholeProgram.read(root, modules), RunSteps.of(options), session, request.timeout());
    }
    if (RunSteps.isGiven(options)) {
      throw RunRequest.wrong(
          CommandSpecs.OPEN
              + " and "
              + CommandSpecs.CALL
              + " are steps of a whole program, but "
              + program.script()
              + " is a script",
          "name a folder with app.json");
    }
    ReplayRun replay = session.replay();
    if (replay != null && replay.hasCommands()) {
      throw RunRequest.wrong(
          CommandSpecs.REPLAY
              + ": the recording is of a whole program, but "
              + program.script()
              + " is a script",
          "name the folder with app.json");
    }
    return new ScriptCourse(program.source(), session, request.timeout());
  }
}
