package dev.footbridge.cli;

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
    RunRequest request = RunRequest.of(options, isolation::ofRun);
    String port = options.matchedOptionValue(CommandSpecs.INSPECT, null);
    if (port != null) {
      Inspector.prepare(port, request.runtime());
    }
    if (options.hasMatchedOption(CommandSpecs.OPTIMIZE)) {
      Optimizer.require(request.runtime().name());
    }
    try (RunSession session = RunSession.of(options, request.program());
        RunOutputs outputs = RunOutputs.of(options, shell, request.program().script().toString())) {
      return new ProgramRun(shell, request, session, outputs, isolation).run();
    }
  }
}
