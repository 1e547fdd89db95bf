package dev.footbridge.jvm.trace;

import dev.footbridge.engine.clock.Clock;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A trace in the Trace Event format, which Perfetto and {@code chrome://tracing} open: programs are
 * processes, with their JavaScript as one thread and the threads of their handlers as others; calls
 * are asynchronous spans with their states as instants. Safe for use by many threads and programs.
 *
 * <p>Times are real ones. Where a program lives by a clock that is moved, what happens to calls
 * also holds the time of that clock, {@code programMs}.
 *
 * <p>Written as it happens. A failure to write is kept for {@link #close}: no program shall fail
 * because nobody can watch it.
 */
public final class TraceFile implements AutoCloseable {
  private final TraceWriter writer; // its lock guards the rest
  private final List<ProgramTrace> programs = new ArrayList<>();

  /**
   * Begins a trace.
   *
   * @param out takes it; closed with it
   */
  public TraceFile(OutputStream out) throws IOException {
    Objects.requireNonNull(out, "out");
    writer = new TraceWriter(out);
  }

  /**
   * Adds a program.
   *
   * @param name what the trace calls it
   * @return what is to listen to it, and to no other
   */
  public ProgramTrace program(String name) {
    Objects.requireNonNull(name, "name");
    return program(name, Clock.system());
  }

  /**
   * Adds a program, as {@link #program(String)} does.
   *
   * @param clock the program's own
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
   * Ends the trace, and whatever has not ended in it.
   *
   * @throws IOException if it could not be written, wholly or in part
   */
  @Override
  public void close() throws IOException {
    synchronized (writer) {
      programs.forEach(ProgramTrace::endAll); // which writes nothing if the writer is closed
      writer.close();
    }
  }
}
