package dev.footbridge.cli;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.engine.BridgeEngineBuilder;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.jvm.report.HtmlReport;
import dev.footbridge.jvm.report.ProgramReport;
import dev.footbridge.jvm.text.JavaStack;
import dev.footbridge.jvm.trace.ProgramTrace;
import dev.footbridge.jvm.trace.TraceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/**
 * The output files of a run beside its transcript: a trace and a report. A file that cannot be
 * written is reported, and the run continues.
 */
final class RunOutputs implements AutoCloseable {
  private final OutputFile traceFile;
  private final OutputFile reportFile;
  private final @Nullable TraceFile trace;
  private final @Nullable HtmlReport report;
  private final List<ProgramListener> listeners = new ArrayList<>();

  private RunOutputs(OutputFile traceFile, OutputFile reportFile, String title) {
    this.traceFile = traceFile;
    this.reportFile = reportFile;
    trace = traceFile.isWanted() ? begin(traceFile.out()) : null;
    report = reportFile.isWanted() ? new HtmlReport(title, JavaStack::of) : null;
  }

  /**
   * Creates the outputs that the options name.
   *
   * @param title the title of the report
   */
  static RunOutputs of(ParseResult options, Shell shell, String title) {
    return new RunOutputs(
        OutputFile.lines(CommandSpecs.TRACE, path(options, CommandSpecs.TRACE), shell),
        OutputFile.whole(CommandSpecs.REPORT, path(options, CommandSpecs.REPORT), shell),
        title);
  }

  /** Returns the files that the options name. */
  static List<Path> paths(ParseResult options) {
    return Stream.of(CommandSpecs.TRACE, CommandSpecs.REPORT)
        .flatMap(option -> Stream.ofNullable(path(options, option)))
        .toList();
  }

  /** Returns the trace; null if the option was not given. */
  @Nullable TraceFile trace() {
    return trace;
  }

  /** Returns the report; null if the option was not given. */
  @Nullable HtmlReport report() {
    return report;
  }

  /**
   * Adds a program to the outputs.
   *
   * @param engine the builder of an engine that launches this program only
   * @param name the program's name in the outputs
   * @param clock the program's clock
   * @return the program's part of the report; null if there is none
   */
  @Nullable ProgramReport listenTo(BridgeEngineBuilder engine, String name, Clock clock) {
    if (trace != null) {
      ProgramTrace program = trace.program(name, clock);
      engine.callListener(program).programListener(program);
      listeners.add(program);
    }
    if (report == null) {
      return null;
    }
    ProgramReport program = report.program(name, clock);
    engine.callListener(program).programListener(program);
    listeners.add(program);
    return program;
  }

  /** Reports an error that the engine does not know of: of a step of the run. */
  void error(MiniAppInfo program, ScriptError error) {
    listeners.forEach(listener -> listener.error(program, error));
  }

  /** Finishes the outputs. Returns the greatest {@link OutputFile#status}. */
  int finish() {
    if (trace != null) {
      traceFile.end(trace::close);
    }
    if (report != null) {
      reportFile.write(report::writeTo);
    }
    return Math.max(traceFile.status(), reportFile.status());
  }

  private static TraceFile begin(OutputStream out) {
    try {
      return new TraceFile(out);
    } catch (IOException e) {
      throw new UncheckedIOException("the first byte is buffered", e);
    }
  }

  /** Gives up the outputs that are not finished. */
  @Override
  public void close() {
    traceFile.close();
    reportFile.close();
  }

  private static @Nullable Path path(ParseResult options, String option) {
    String path = options.matchedOptionValue(option, null);
    return path == null ? null : Path.of(path);
  }
}
