package dev.footbridge.cli;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Nearest;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.jvm.text.TerminalText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** One run of the command: parses the arguments, runs the subcommand, reports usage errors. */
final class CommandLineRun {
  private final Shell shell;

  CommandLineRun(Shell shell) {
    this.shell = shell;
  }

  /** Runs the command; returns its {@link ExitStatus}. */
  int run(String... args) {
    try {
      ParseResult parsed = CommandSpecs.commandLine().parseArgs(withDefaults(args));
      return dispatch(parsed.hasSubcommand() ? parsed.subcommand() : parsed);
    } catch (ParameterException e) {
      return complain(e, wantsJson(args));
    } finally {
      shell.out().flush();
      shell.err().flush();
    }
  }

  /** Adds the defaults of options that may be bare: picocli would take the next argument. */
  private static String[] withDefaults(String... args) {
    return Arrays.stream(args)
        .map(
            arg ->
                switch (arg) {
                  case CommandSpecs.INSPECT -> arg + "=" + Inspector.DEFAULT_PORT;
                  case CommandSpecs.ISOLATE -> arg + "=" + Isolation.DEFAULT_LEVEL;
                  default -> arg;
                })
        .toArray(String[]::new);
  }

  private int dispatch(ParseResult command) {
    if (command.isUsageHelpRequested()) {
      command.commandSpec().commandLine().usage(shell.out());
      return ExitStatus.OK;
    }
    if (command.isVersionHelpRequested()) {
      shell.say(Version.line());
      return ExitStatus.OK;
    }
    if (command.commandSpec().parent() == null) {
      command.commandSpec().commandLine().usage(shell.err());
      return ExitStatus.WRONG_USE;
    }
    try {
      return switch (command.commandSpec().name()) {
        case CommandSpecs.DOCTOR ->
            new Doctor(shell).examine(command.hasMatchedOption(CommandSpecs.OPTIMIZE));
        case CommandSpecs.REMAP -> RemapCommand.run(shell, command);
        case CommandSpecs.TEST -> tests(TestRequest.of(command));
        default -> RunCommand.run(shell, command);
      };
    } catch (BridgeConfigurationException e) {
      return complain(e, "json".equals(command.matchedOptionValue(CommandSpecs.FORMAT, "text")));
    }
  }

  private int tests(TestRequest request) {
    if (!request.watch()) {
      return new TestCommand(shell, request).run();
    }
    try (FolderWatch watch = new FolderWatch(request.folder(), request.outputs())) {
      int status;
      do {
        status = testsOfNow(request);
        shell.say(
            "waiting for changes in " + TerminalText.line(request.folder().toString()) + " …");
      } while (!shell.out().checkError() && watch.awaitChange());
      return status;
    }
  }

  /** Runs the tests once. A configuration error does not end watch mode: it can be corrected. */
  private int testsOfNow(TestRequest request) {
    try {
      return new TestCommand(shell, request).run();
    } catch (BridgeConfigurationException e) {
      return complain(e, request.json());
    }
  }

  /** Returns whether arguments that cannot be parsed ask for JSON. */
  private static boolean wantsJson(String... args) {
    String all = "\n" + String.join("\n", args) + "\n";
    return all.contains("\n" + CommandSpecs.FORMAT + "\njson\n")
        || all.contains("\n" + CommandSpecs.FORMAT + "=json\n");
  }

  private int complain(ParameterException e, boolean json) {
    String sentence = sentence(e);
    String help = "Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.";
    complain(sentence);
    shell.complain(help);
    if (json) {
      List<Problem> problems = RunRequest.wrong(sentence).problems();
      Problem problem = problems.get(0);
      new JsonProblems(shell)
          .write(
              problem.remedy().isEmpty()
                  ? List.of(
                      Problem.error(problem.code(), problem.location(), problem.message(), help))
                  : problems,
              ExitStatus.WRONG_USE);
    }
    return ExitStatus.WRONG_USE;
  }

  private int complain(BridgeConfigurationException e, boolean json) {
    e.problems().forEach(problem -> complain(problem.text()));
    if (json) {
      new JsonProblems(shell).write(e.problems(), ExitStatus.WRONG_USE);
    }
    return ExitStatus.WRONG_USE;
  }

  private void complain(String problem) {
    shell.complain("footbridge: " + problem);
  }

  private static String sentence(ParameterException e) {
    CommandSpec command = e.getCommandLine().getCommandSpec();
    // Reported first, even if picocli found something else, such as a missing PROGRAM.
    List<String> unmatched = e.getCommandLine().getUnmatchedArguments();
    if (!unmatched.isEmpty()) {
      return unmatched(command, unmatched.get(0));
    }
    String message = String.valueOf(e.getMessage());
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }

  private static String unmatched(CommandSpec command, String argument) {
    String name = argument.replaceFirst("=.*", "");
    if (name.startsWith("-")) {
      return "unknown option '" + name + "'" + Nearest.hint(name, command.optionsMap().keySet());
    }
    Set<String> commands = command.subcommands().keySet();
    if (commands.isEmpty()) {
      if (command.name().equals(CommandSpecs.REMAP)) {
        return "IN and OUT are expected, but '" + argument + "' is a third one";
      }
      return "one "
          + (command.name().equals(CommandSpecs.TEST) ? CommandSpecs.FOLDER : CommandSpecs.PROGRAM)
          + " is expected, but '"
          + argument
          + "' is a second one; quote a path that holds spaces";
    }
    if (Files.exists(Path.of(argument))) {
      return "unknown command '" + argument + "'; did you mean 'run " + argument + "'?";
    }
    return "unknown command '"
        + argument
        + "'"
        + (Nearest.of(argument, commands).isEmpty()
            ? " (available: " + String.join(", ", commands) + ")"
            : Nearest.hint(argument, commands));
  }
}
