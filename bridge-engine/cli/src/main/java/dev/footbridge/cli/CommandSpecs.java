package dev.footbridge.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What can be written after {@code footbridge}. Built by code, for annotations take picocli longer
 * to read than a small program takes to run.
 */
final class CommandSpecs {
  static final String RUN = "run";
  static final String PROGRAM = "PROGRAM";
  static final String CLASSPATH = "--classpath";
  static final String CONFIG = "--config";
  static final String FORMAT = "--format";
  static final String PLUGIN = "--plugin";
  static final String RUNTIME = "--runtime";
  static final String TIMEOUT = "--timeout";

  private CommandSpecs() {}

  static CommandLine commandLine() {
    CommandSpec footbridge =
        CommandSpec.create()
            .name("footbridge")
            .addOption(help())
            .addOption(
                OptionSpec.builder("-V", "--version")
                    .versionHelp(true)
                    .description("Show the versions of Footbridge and Java.")
                    .build())
            .addSubcommand(RUN, run());
    footbridge
        .usageMessage()
        .synopsisSubcommandLabel("COMMAND")
        .description("Runs mini programs against their host's Java handlers, without a phone.")
        .footer("", "Try 'footbridge run --help'.");
    return new CommandLine(footbridge).setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
  }

  private static CommandSpec run() {
    CommandSpec run =
        CommandSpec.create()
            .name(RUN)
            .addPositional(
                PositionalParamSpec.builder()
                    .index("0")
                    .paramLabel(PROGRAM)
                    .type(String.class)
                    .required(true)
                    .description("A .js file, or a folder with app.js.")
                    .build())
            .addOption(
                list(
                    PLUGIN,
                    "CLASS_OR_JAVA_FILE",
                    "A plugin: the name of its class, or its .java file, which is compiled."
                        + " Repeat it for several."))
            .addOption(
                option(
                    CLASSPATH,
                    "PATH",
                    "Folders and jars that plugins are in or need, as for java."))
            .addOption(option(CONFIG, "FILE", "The configuration of the custom APIs (JSON)."))
            .addOption(option(RUNTIME, "NAME", "The JavaScript runtime; graaljs by default."))
            .addOption(
                option(
                    TIMEOUT,
                    "DURATION",
                    "Ends the program if it has not ended by then: 300ms, 30s (the default), 2m."))
            .addOption(option(FORMAT, "FORMAT", "text (the default), or json: an object per line."))
            .addOption(help());
    run.usageMessage()
        .sortOptions(false)
        .description("Runs a mini program until it has nothing left to do.", "")
        .footer(
            "",
            "A folder may hold a footbridge.json with the keys appId, classpath, config,",
            "plugins, runtime and timeout; its paths are relative to the folder, and the",
            "options above win over it.",
            "",
            "Exit status: 0; 1 if the program threw, left a rejection unhandled or did not",
            "end in time; 2 if the command, the configuration or a plugin is wrong.");
    return run;
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Show this help.")
        .build();
  }

  private static OptionSpec option(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .arity("1")
        .description(description)
        .build();
  }

  private static OptionSpec list(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .description(description)
        .build();
  }
}
