package dev.footbridge.cli;

import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.jvm.report.HtmlReport;
import dev.footbridge.jvm.report.ProgramReport;
import dev.footbridge.jvm.text.JavaStack;
import dev.footbridge.jvm.trace.ProgramTrace;
import dev.footbridge.jvm.trace.TraceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/**
 * What a run is written to beside its transcript: a trace, a report. What cannot be written is told
 * of, and the run goes on.
 */
final class RunOutputs {
  private final OutputFile traceFile;
  private final OutputFile reportFile;
  private final @Nullable TraceFile trace;
  private final @Nullable HtmlReport report;

  private RunOutputs(OutputFile traceFile, OutputFile reportFile, String title) {
    this.traceFile = traceFile;
    this.reportFile = reportFile;
    trace = begin(traceFile);
    report = reportFile.isWanted() ? new HtmlReport(title, JavaStack::of) : null;
  }

  /**
   * Begins to write what the options name.
   *
   * @param title what the run is about
   */
  static RunOutputs of(ParseResult options, Shell shell, String title) {
    return new RunOutputs(
        OutputFile.of(CommandSpecs.TRACE, path(options, CommandSpecs.TRACE), shell),
        OutputFile.of(CommandSpecs.REPORT, path(options, CommandSpecs.REPORT), shell),
        title);
  }

  /** Returns the files that the options name. */
  static List<Path> paths(ParseResult options) {
    return Stream.of(CommandSpecs.TRACE, CommandSpecs.REPORT)
        .flatMap(option -> Stream.ofNullable(path(options, option)))
        .toList();
  }

  /** Returns the trace; null if none is wanted. */
  @Nullable TraceFile trace() {
    return trace;
  }

  /** Returns the report; null if none is wanted. */
  @Nullable HtmlReport report() {
    return report;
  }

  /**
   * Adds a program to the outputs.
   *
   * @param engine is to launch it, and no other
   * @param name what to call the program
   * @param clock the program's own
   * @return the program's part of the report; null if there is none
   */
  @Nullable ProgramReport listenTo(BridgeEngineBuilder engine, String name, Clock clock) {
    if (trace != null) {
      ProgramTrace program = trace.program(name, clock);
      engine.callListener(program).programListener(program);
    }
    if (report == null) {
      return null;
    }
    ProgramReport program = report.program(name, clock);
    engine.callListener(program).programListener(program);
    return program;
  }

  /** Ends what was begun; tells whether all is written that was to be. */
  boolean close() {
    boolean traced = traceFile.attempt(trace == null ? () -> {} : trace::close);
    HtmlReport toWrite = report;
    return reportFile.write(toWrite == null ? out -> {} : toWrite::writeTo) && traced;
  }

  private static @Nullable TraceFile begin(OutputFile file) {
    AtomicReference<@Nullable TraceFile> begun = new AtomicReference<>();
    boolean unused = file.attempt(() -> begun.set(new TraceFile(file.open())));
    return begun.get();
  }

  private static @Nullable Path path(ParseResult options, String option) {
    String path = options.matchedOptionValue(option, null);
    return path == null ? null : Path.of(path);
  }
}
