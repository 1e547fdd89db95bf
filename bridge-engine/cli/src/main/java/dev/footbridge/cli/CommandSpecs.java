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
  static final String DOCTOR = "doctor";
  static final String RUN = "run";
  static final String TEST = "test";
  static final String FOLDER = "DIR";
  static final String PROGRAM = "PROGRAM";
  static final String CLASSPATH = "--classpath";
  static final String CONFIG = "--config";
  static final String FAIL_FAST = "--fail-fast";
  static final String FILTER = "--filter";
  static final String FORMAT = "--format";
  static final String INSPECT = "--inspect";
  static final String JUNIT_XML = "--junit-xml";
  static final String MOCK = "--mock";
  static final String OPTIMIZE = "--optimize";
  static final String PLUGIN = "--plugin";
  static final String RECORD = "--record";
  static final String RECORD_SECRETS = "--record-secrets";
  static final String REDACT = "--redact";
  static final String REPORT = "--report";
  static final String REPEAT = "--repeat";
  static final String REPLAY = "--replay";
  static final String RUNTIME = "--runtime";
  static final String SHARD = "--shard";
  static final String TIMEOUT = "--timeout";
  static final String TRACE = "--trace";
  static final String WATCH = "--watch";

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
            .addSubcommand(RUN, run())
            .addSubcommand(TEST, test())
            .addSubcommand(DOCTOR, doctor());
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
                    .build());
    shared(run);
    session(run);
    run.addOption(
            option(
                TIMEOUT,
                "DURATION",
                "Ends the program if it has not ended by then: 300ms, 30s (the default), 2m."))
        .addOption(
            option(
                INSPECT,
                "PORT",
                "Stops at the first line for Chrome DevTools, and prints what to open; on port"
                    + " 9229 if none is given. Without time limit unless --timeout is given."))
        .addOption(option(FORMAT, "FORMAT", "text (the default), or json: an object per line."))
        .addOption(help());
    run.usageMessage()
        .sortOptions(false)
        .description("Runs a mini program until it has nothing left to do.", "")
        .footer(
            "",
            "A folder may hold a footbridge.json with the keys appId, classpath, config,",
            "mocks, plugins, runtime and timeout; its paths are relative to the folder, and the",
            "options above win over it.",
            "",
            "A recording holds no values of keys such as token or password.",
            "",
            "Exit status: 0; 1 if the program threw, left a rejection unhandled, did not end",
            "in time or did not do what is replayed; 2 if the command, the configuration or a",
            "plugin is wrong, or a file cannot be written.");
    return run;
  }

  private static CommandSpec test() {
    CommandSpec test =
        CommandSpec.create()
            .name(TEST)
            .addPositional(
                PositionalParamSpec.builder()
                    .index("0")
                    .paramLabel(FOLDER)
                    .type(String.class)
                    .required(true)
                    .description("A folder with *.test.js files, there or below.")
                    .build());
    shared(test);
    test.addOption(
            option(
                TIMEOUT,
                "DURATION",
                "Ends a file's program if it has not ended by then, in real time; 30s by"
                    + " default."))
        .addOption(
            option(FILTER, "REGEX", "Runs only tests whose path and full name hold a match."))
        .addOption(
            option(SHARD, "N/COUNT", "Runs one part of the files, such as 2/8; by their paths."))
        .addOption(option(REPEAT, "COUNT", "Runs each file so often, each time anew."))
        .addOption(flag(FAIL_FAST, "Starts no more files once a test has failed."))
        .addOption(flag(WATCH, "Runs the tests again whenever a file changes, until stopped."))
        .addOption(option(JUNIT_XML, "FILE", "Writes a report in the form of JUnit's."))
        .addOption(option(FORMAT, "FORMAT", "text (the default), or json: an object per line."))
        .addOption(help());
    test.usageMessage()
        .sortOptions(false)
        .description(
            "Runs the tests in a folder: each *.test.js in a program of its own, several at once,",
            "with Jasmine's describe, it and expect. Timers take no real time.",
            "")
        .footer(
            "",
            "pay.test.js runs after pay.js, if that stands beside it, in the same program. The",
            "footbridge.json nearest above a test file, up to DIR, is its settings.",
            "",
            "Exit status: 0; 1 if a test failed; 2 if the command, the configuration or a",
            "plugin is wrong, there are no tests, or a file cannot be written.");
    return test;
  }

  private static CommandSpec doctor() {
    CommandSpec doctor =
        CommandSpec.create()
            .name(DOCTOR)
            .addOption(flag(OPTIMIZE, "Looks whether " + OPTIMIZE + " works."))
            .addOption(help());
    doctor
        .usageMessage()
        .sortOptions(false)
        .description(
            "Tells which Java and which JavaScript runtimes there are, whether GraalJS compiles,",
            "and if not, why and what to do.",
            "")
        .footer("", "Exit status: 0; 1 if a runtime or what was asked for does not work.");
    return doctor;
  }

  /** Adds the options about recordings. */
  private static void session(CommandSpec command) {
    command
        .addOption(option(RECORD, "FILE", "Records every call, state and result (JSON Lines)."))
        .addOption(
            option(
                REPLAY,
                "FILE",
                "Answers from a recording, in no real time, and tells the first difference."))
        .addOption(list(REDACT, "KEY", "Masks the values of this key, too. Repeat it for several."))
        .addOption(flag(RECORD_SECRETS, "Masks only what --redact names."));
  }

  /** Adds the options that say how a program is run. */
  private static void shared(CommandSpec command) {
    command
        .addOption(
            list(
                PLUGIN,
                "CLASS_OR_JAVA_FILE",
                "A plugin: the name of its class, or its .java file, which is compiled."
                    + " Repeat it for several."))
        .addOption(
            option(CLASSPATH, "PATH", "Folders and jars that plugins are in or need, as for java."))
        .addOption(option(CONFIG, "FILE", "The configuration of the custom APIs (JSON)."))
        .addOption(option(MOCK, "FILE", "Rules that answer calls in the place of handlers (JSON)."))
        .addOption(option(RUNTIME, "NAME", "The JavaScript runtime; graaljs by default."))
        .addOption(
            flag(
                OPTIMIZE,
                "Has GraalJS compile what runs often: slower to start, faster in long runs. Needs a"
                    + " JDK 25; 'footbridge doctor' tells more."))
        .addOption(option(TRACE, "FILE", "Writes a trace, for Perfetto and chrome://tracing."))
        .addOption(option(REPORT, "FILE", "Writes a report, a page to be read in a browser."));
  }

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).arity("0").type(boolean.class).description(description).build();
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
