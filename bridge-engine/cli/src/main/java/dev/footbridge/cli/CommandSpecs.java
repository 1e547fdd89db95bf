package dev.footbridge.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The subcommands and options of {@code footbridge}. Built in code, because picocli needs longer to
 * read annotations than a small program needs to run.
 */
final class CommandSpecs {
  static final String DOCTOR = "doctor";
  static final String REMAP = "remap";
  static final String RUN = "run";
  static final String TEST = "test";
  static final String FOLDER = "DIR";
  static final String PROGRAM = "PROGRAM";
  static final String CALL = "--call";
  static final String CLASSPATH = "--classpath";
  static final String CONFIG = "--config";
  static final String FAIL_FAST = "--fail-fast";
  static final String FILTER = "--filter";
  static final String FORMAT = "--format";
  static final String HEAP = "--heap";
  static final String IMPORTS = "--imports";
  static final String INSPECT = "--inspect";
  static final String ISOLATE = "--isolate";
  static final String LANG = "--lang";
  static final String JUNIT_XML = "--junit-xml";
  static final String MOCK = "--mock";
  static final String OPEN = "--open";
  static final String OPTIMIZE = "--optimize";
  static final String OUTPUT = "--output";
  static final String PLUGIN = "--plugin";
  static final String RECORD = "--record";
  static final String RECORD_SECRETS = "--record-secrets";
  static final String REDACT = "--redact";
  static final String REPORT = "--report";
  static final String REPEAT = "--repeat";
  static final String REPLAY = "--replay";
  static final String RUNTIME = "--runtime";
  static final String SEED = "--seed";
  static final String SHARD = "--shard";
  static final String SHARE_PLUGINS = "--share-plugins";
  static final String START_TIME = "--start-time";
  static final String TIMEOUT = "--timeout";
  static final String TIMEZONE = "--timezone";
  static final String TRACE = "--trace";
  static final String TRUST = "--trust";
  static final String TURN_LIMIT = "--turn-limit";
  static final String WALK = "--walk";
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
            .addSubcommand(REMAP, remap())
            .addSubcommand(DOCTOR, doctor());
    footbridge
        .usageMessage()
        .synopsisSubcommandLabel("COMMAND")
        .description("Run mini programs against their host's Java handlers, without a phone.")
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
                    .description(
                        "A .js file, a folder with app.js, or the folder of a whole program, with"
                            + " app.json or project.config.json.")
                    .build());
    run.addOption(
            list(
                OPEN,
                "PAGE",
                "Open this page of a whole program instead of its entry page, such as"
                    + " \"pages/order/index?id=3\". Behind another step, it is opened in place of"
                    + " all pages. Repeatable."))
        .addOption(
            list(
                CALL,
                "METHOD",
                "Call a method of the page on top: onPay, or with JSON arguments"
                    + " 'onPay({\"id\": 3}, true)'. The steps --open and --call run in their"
                    + " order, each when the program has settled. Repeatable."))
        .addOption(
            flag(
                WALK,
                "Open each page of a whole program once, and print what came of it: errors, APIs that"
                    + " are not there, calls that nothing answered. Takes no real time for timers."));
    shared(run);
    session(run);
    run.addOption(
            option(
                TIMEOUT,
                "DURATION",
                "Stop the program after this time: 300ms, 30s (the default), 2m. With "
                    + WALK
                    + ", each page may take so long."))
        .addOption(
            option(
                INSPECT,
                "PORT",
                "Stop at the first line for Chrome DevTools, and print the address to open. The"
                    + " default port is 9229. There is no time limit unless --timeout is given."))
        .addOption(
            option(FORMAT, "FORMAT", "Print text (the default) or json, an object per line."))
        .addOption(help());
    run.usageMessage()
        .sortOptions(false)
        .description("Run a mini program until it has nothing left to do.", "")
        .footer(
            "",
            "A folder may hold a footbridge.json with the keys appId, classpath, config, imports, lang,"
                + " mocks, plugins, runtime, timeout and timezone; its paths are relative to the"
                + " folder, and the options above override it.",
            "",
            "A whole program has ended when nothing but repeating timers is left.",
            "",
            "A recording masks the values of keys such as token or password. It holds the time, the"
                + " time zone, the language and the seed, which a replay uses unless an option says"
                + " otherwise; and the steps, which a replay repeats.",
            "",
            "With "
                + WALK
                + ", a page has two seconds of the program's clock to become idle. A page that does"
                + " not end in real time is stopped, and a new program goes on with the next.",
            "",
            "Exit status: 0; 1 if the program threw, left a rejection unhandled, did not end in"
                + " time, differed from the replayed recording, or a step failed; 2 if the command, the configuration or"
                + " a plugin is wrong, or a file cannot be created; 3 if the standard output or a"
                + " file could not be written to its end.");
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
                    .description(
                        "A folder that contains *.test.js files, directly or in subfolders; or one"
                            + " such file.")
                    .build());
    shared(test);
    test.addOption(
            option(
                TIMEOUT,
                "DURATION",
                "Stop a test file's program after this time, in real time; 30s by default."))
        .addOption(option(FILTER, "REGEX", "Run only tests whose path and full name match."))
        .addOption(option(SHARD, "N/COUNT", "Run one part of the test files, such as 2/8."))
        .addOption(
            option(REPEAT, "COUNT", "Run each test file COUNT times, each in a fresh program."))
        .addOption(
            option(
                START_TIME,
                "TIME",
                "Begin each program at this day or instant in UTC; 2024-01-01 by default."))
        .addOption(flag(FAIL_FAST, "Start no more files after a test has failed."))
        .addOption(
            flag(
                SHARE_PLUGINS,
                "Load the plugins once for all test files, which then share static fields: faster"
                    + " with large libraries."))
        .addOption(flag(WATCH, "Run the tests again whenever a file changes, until stopped."))
        .addOption(option(JUNIT_XML, "FILE", "Write a report in JUnit's XML format."))
        .addOption(
            option(
                OUTPUT,
                "TESTS",
                "Show what tests did and printed, of these: failed (the default) or all, which"
                    + " includes what files did as they loaded."))
        .addOption(
            option(FORMAT, "FORMAT", "Print text (the default) or json, an object per line."))
        .addOption(help());
    test.usageMessage()
        .sortOptions(false)
        .description(
            "Run the tests in a folder, each *.test.js in a program of its own.",
            "",
            "The files run several at once, with Jasmine's describe, it and expect. Timers take no"
                + " real time, and Date follows them. The time zone is UTC and the language zh_CN,"
                + " unless an option or setting says otherwise.",
            "")
        .footer(
            "",
            "pay.test.js runs after pay.js, if there is one beside it, in the same program. A test"
                + " file's settings are the nearest footbridge.json in its folder or above, up to"
                + " DIR. A file that --filter surely does not match is not started.",
            "",
            "In a folder with app.json, the tests are of a whole program: its app runs before each"
                + " file, and tests open pages with program.open('pages/index/index').",
            "",
            "Exit status: 0; 1 if a test failed; 2 if the command, the configuration or a plugin is"
                + " wrong, there are no tests, or a file cannot be created; 3 if the standard output"
                + " or a file could not be written to its end.");
    return test;
  }

  private static CommandSpec remap() {
    CommandSpec remap =
        CommandSpec.create()
            .name(REMAP)
            .addPositional(place("0", "IN", "A folder of class files, a jar or an AAR."))
            .addPositional(place("1", "OUT", "The folder or the .jar file to write."))
            .addOption(
                option(
                    IMPORTS,
                    "NAME|FILE",
                    "Use this import mapping: tcsas (the default), or a mapping file (JSON)."))
            .addOption(
                option(
                    CLASSPATH,
                    "PATH",
                    "Find other classes that those in IN extend in these folders and jars."))
            .addOption(help());
    remap
        .usageMessage()
        .sortOptions(false)
        .description(
            "Write the classes of plugins with Footbridge's names instead of a vendor's, so",
            "that tests name them as classes, and tools measure their coverage. Lines and",
            "file names stay. Other files are copied.",
            "")
        .footer(
            "",
            "A type or member of the vendor's that Footbridge does not have is a warning:",
            "the class works until it is used.",
            "",
            "Exit status: 0; 2 if the command or a file is wrong, or cannot be written.");
    return remap;
  }

  private static PositionalParamSpec place(String index, String label, String description) {
    return PositionalParamSpec.builder()
        .index(index)
        .paramLabel(label)
        .type(String.class)
        .required(true)
        .description(description)
        .build();
  }

  private static CommandSpec doctor() {
    CommandSpec doctor =
        CommandSpec.create()
            .name(DOCTOR)
            .addOption(flag(OPTIMIZE, "Check whether " + OPTIMIZE + " works."))
            .addOption(help());
    doctor
        .usageMessage()
        .sortOptions(false)
        .description(
            "Print the versions of Java and of the JavaScript runtimes.",
            "",
            "Also print whether GraalJS compiles; if not, why, and what to do.",
            "")
        .footer("", "Exit status: 0; 1 if a runtime or a requested option does not work.");
    return doctor;
  }

  /** Adds the options about recordings. */
  private static void session(CommandSpec command) {
    command
        .addOption(option(RECORD, "FILE", "Record every call, state and result (JSON Lines)."))
        .addOption(
            option(
                REPLAY,
                "FILE",
                "Answer calls from a recording, in no real time; report the first difference."))
        .addOption(list(REDACT, "KEY", "Also mask the values of this key. Repeatable."))
        .addOption(flag(RECORD_SECRETS, "Mask only the keys that --redact names."));
  }

  /** Adds the options that {@code run} and {@code test} share. */
  private static void shared(CommandSpec command) {
    command
        .addOption(
            list(
                PLUGIN,
                "CLASS_OR_JAVA_FILE",
                "Load a plugin, or a PluginFactory: the name of its class, or its .java or .kt file,"
                    + " which is compiled. Repeatable."))
        .addOption(
            option(
                CLASSPATH,
                "PATH",
                "Find plugins and their libraries in these folders, jars and AARs, as java does;"
                    + " lib/* stands for the jars and AARs in lib."))
        .addOption(
            option(
                IMPORTS,
                "NAME|FILE",
                "Load plugins written with a vendor's imports, unchanged: tcsas, or a mapping file"
                    + " (JSON)."))
        .addOption(option(CONFIG, "FILE", "Read the configuration of the custom APIs (JSON)."))
        .addOption(
            option(
                MOCK,
                "FILE",
                "Answer calls by the rules in this file, instead of handlers (JSON)."))
        .addOption(option(RUNTIME, "NAME", "Use this JavaScript runtime; graaljs by default."))
        .addOption(
            flag(
                OPTIMIZE,
                "Let GraalJS compile hot code: slower to start, faster in long runs. Needs a"
                    + " JDK 25; see 'footbridge doctor'."))
        .addOption(
            option(
                ISOLATE,
                "LEVEL",
                "Run JavaScript in another process, which what it does cannot leave: isolated (the"
                    + " default), or sandboxed, without files, network and processes (Linux)."))
        .addOption(
            option(
                HEAP,
                "SIZE",
                "With --isolate: end a process, and its program, that needs more Java heap than"
                    + " this, such as 64m or 1g; 256m by default."))
        .addOption(
            option(
                TURN_LIMIT,
                "DURATION",
                "With --isolate: stop a program one of whose turns takes longer than this, without"
                    + " the time of synchronous handlers. 'test' has a limit by default: a third of"
                    + " the timeout."))
        .addOption(option(TIMEZONE, "ZONE", "Use this time zone for dates, such as Asia/Shanghai."))
        .addOption(option(LANG, "LANGUAGE", "Use this language, such as zh_CN or en."))
        .addOption(
            option(
                SEED,
                "NUMBER",
                "Start Math.random with this seed, so that it gives the same numbers again."
                    + " 'test' prints the seed of a file that fails."))
        .addOption(
            flag(
                TRUST,
                "Let footbridge.json name files outside of the folder, such as ../src/Pay.java. It"
                    + " compiles and runs Java with your rights in any case."))
        .addOption(option(TRACE, "FILE", "Write a trace, for Perfetto and chrome://tracing."))
        .addOption(option(REPORT, "FILE", "Write a report as an HTML page."));
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
