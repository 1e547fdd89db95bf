package dev.footbridge.jvm.trace;

import dev.footbridge.engine.clock.Clock;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A trace in the Trace Event format, which Perfetto and {@code chrome://tracing} open. Programs are
 * processes; their JavaScript is one thread, and the threads of their handlers are others. Calls
 * are asynchronous spans, with their states as instants, and so are the pages of a whole program,
 * with the times when they were shown. Safe for use by many threads and programs.
 *
 * <p>Times are real ones. If a program has a manual clock, events of calls also have its time,
 * {@code programMs}.
 *
 * <p>Events are written as they happen. A write error is thrown only by {@link #close}, so that
 * programs run on without their trace.
 */
public final class TraceFile implements AutoCloseable {
  private final TraceWriter writer; // its lock guards the rest
  private final List<ProgramTrace> programs = new ArrayList<>();

  /**
   * Creates a trace, and writes its beginning.
   *
   * @param out the stream for the trace; {@link #close} closes it
   */
  public TraceFile(OutputStream out) throws IOException {
    Objects.requireNonNull(out, "out");
    writer = new TraceWriter(out);
  }

  /**
   * Adds a program.
   *
   * @param name the program's name in the trace
   * @return the listener to register for this program only
   */
  public ProgramTrace program(String name) {
    Objects.requireNonNull(name, "name");
    return program(name, Clock.system());
  }

  /**
   * Adds a program, as {@link #program(String)} does.
   *
   * @param clock the program's clock
   */
  public ProgramTrace program(String name, Clock clock) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(clock, "clock");
    synchronized (writer) {
      ProgramTrace program = new ProgramTrace(writer, programs.size() + 1, clock);
      programs.add(program);
      int pid = program.pid();
      writer.write("M", pid, 0, "process_name", Map.of("name", name));
      writer.write("M", pid, ProgramTrace.JS_THREAD, "thread_name", Map.of("name", "JavaScript"));
      return program;
    }
  }

  /**
   * Ends all open spans and the trace.
   *
   * @throws IOException if any part of the trace could not be written
   */
  @Override
  public void close() throws IOException {
    synchronized (writer) {
      programs.forEach(ProgramTrace::endAll); // which writes nothing if the writer is closed
      writer.close();
    }
  }
}
