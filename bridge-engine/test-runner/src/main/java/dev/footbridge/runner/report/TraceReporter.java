package dev.footbridge.runner.report;

import dev.footbridge.jvm.trace.ProgramTrace;
import dev.footbridge.jvm.trace.TraceFile;
import dev.footbridge.runner.Reporter;
import dev.footbridge.runner.TestFileRun;
import java.util.Objects;

/** Adds each file's program to a trace. The caller closes the trace. */
public final class TraceReporter implements Reporter {
  private final TraceFile trace;

  /** Creates a reporter that adds to {@code trace}. */
  public TraceReporter(TraceFile trace) {
    this.trace = Objects.requireNonNull(trace, "trace");
  }

  @Override
  public void fileStarting(TestFileRun run) {
    ProgramTrace program = trace.program(run.file().name(), run.clock());
    run.callListener(program);
    run.programListener(program);
  }
}
