package dev.footbridge.kotlin;

import dev.footbridge.contract.problem.BridgeConfigurationException;
import dev.footbridge.contract.problem.Location;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.contract.problem.ProblemCode;
import dev.footbridge.jvm.compile.SourceText;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.common.arguments.K2JVMCompilerArguments;
import org.jetbrains.kotlin.cli.common.arguments.ParseCommandLineArgumentsKt;
import org.jetbrains.kotlin.cli.common.messages.CompilerMessageSeverity;
import org.jetbrains.kotlin.cli.common.messages.CompilerMessageSourceLocation;
import org.jetbrains.kotlin.cli.common.messages.MessageCollector;
import org.jetbrains.kotlin.cli.common.messages.OutputMessageUtil;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.jetbrains.kotlin.config.JvmTarget;
import org.jetbrains.kotlin.config.Services;
import org.jspecify.annotations.Nullable;

/** One run of Kotlin's compiler: its options, its errors, and what it says it wrote. */
final class CompilerRun implements MessageCollector {
  private final WorkFolder folder;
  private final List<Path> classpath;
  private final List<Problem> errors = new ArrayList<>();
  private final Map<File, File> sourceOf = new LinkedHashMap<>();

  CompilerRun(WorkFolder folder, List<Path> classpath) {
    this.folder = folder;
    this.classpath = classpath;
  }

  /**
   * Compiles.
   *
   * @throws BridgeConfigurationException with all errors, in the compiler's own words
   */
  void start() {
    K2JVMCompiler compiler = new K2JVMCompiler();
    K2JVMCompilerArguments arguments = compiler.createArguments();
    ParseCommandLineArgumentsKt.parseCommandLineArguments(options(), arguments, true);
    arguments.setReportOutputFiles(true);
    ExitCode code = compiler.exec(this, Services.EMPTY, arguments);
    if (code != ExitCode.OK && errors.isEmpty()) {
      errors.add(
          Problem.error(
              ProblemCode.PLUGIN_SOURCE,
              Location.NONE,
              "Kotlin's compiler ended with " + code,
              ""));
    }
    if (!errors.isEmpty()) {
      throw new BridgeConfigurationException(errors);
    }
  }

  /** Returns the copy of the source of each file that was written. */
  Map<File, File> sourceOf() {
    return sourceOf;
  }

  private List<String> options() {
    String path =
        classpath.stream()
            .filter(entry -> !entry.toString().endsWith(".pom")) // which Maven adds, for no use
            .map(entry -> entry.toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    List<String> options =
        new ArrayList<>(
            List.of(
                "-no-stdlib", // the class path has the one that plugins run with
                "-no-reflect",
                "-nowarn",
                "-java-parameters",
                "-module-name",
                "plugins",
                "-jvm-target",
                target(),
                "-Xdisable-default-scripting-plugin",
                "-d",
                folder.classes().toString(),
                "-classpath",
                path));
    options.addAll(folder.files());
    return options;
  }

  /** Returns the version of this Java, or the newest before it that the compiler knows. */
  private static String target() {
    int version = Runtime.version().feature();
    while (JvmTarget.fromString(String.valueOf(version)) == null) {
      version--;
    }
    return String.valueOf(version);
  }

  @Override
  public void report(
      CompilerMessageSeverity severity,
      String message,
      @Nullable CompilerMessageSourceLocation location) {
    if (severity == CompilerMessageSeverity.OUTPUT) {
      OutputMessageUtil.Output output = OutputMessageUtil.parseOutputMessage(message);
      if (output != null && output.outputFile != null) {
        output.sourceFiles.stream()
            .findFirst()
            .ifPresent(source -> sourceOf.put(output.outputFile, source));
      }
    } else if (severity.isError()) {
      errors.add(problem(message, location));
    }
  }

  /** Returns the compiler's message, with an excerpt of the source as Java's compiler has it. */
  private Problem problem(String message, @Nullable CompilerMessageSourceLocation location) {
    SourceText source = location == null ? null : folder.sourceAt(location.getPath());
    if (location == null || source == null) {
      return Problem.error(ProblemCode.PLUGIN_SOURCE, Location.NONE, message, "");
    }
    String line = location.getLineContent();
    int column = Math.max(0, location.getColumn());
    String excerpt =
        line == null || column == 0 ? "" : "\n" + line + "\n" + " ".repeat(column - 1) + "^";
    return Problem.error(
        ProblemCode.PLUGIN_SOURCE,
        Location.inFile(source.path(), Math.max(0, location.getLine()), column, ""),
        message + excerpt,
        "");
  }

  @Override
  public boolean hasErrors() {
    return !errors.isEmpty();
  }

  @Override
  public void clear() {
    errors.clear();
  }
}
