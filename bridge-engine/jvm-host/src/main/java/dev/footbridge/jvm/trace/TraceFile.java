package dev.footbridge.jvm.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.footbridge.engine.clock.Clock;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A trace in the Trace Event format, which Perfetto and {@code chrome://tracing} open. Programs are
 * processes; their JavaScript is one thread, and the threads of their handlers are others. Calls
 * are asynchronous spans, with their states as instants. Safe for use by many threads and programs.
 *
 * <p>Times are real ones. If a program has a manual clock, events of calls also have its time,
 * {@code programMs}.
 *
 * <p>Events are written as they happen. A write error is thrown only by {@link #close}, so that
 * programs run on without their trace.
 */
public final class TraceFile implements AutoCloseable {
  private static final int MOST_CHARS = 10_000;

  private final JsonGenerator json; // guarded by this, as are the fields below
  private final List<ProgramTrace> programs = new ArrayList<>();
  private final long beganNanos = System.nanoTime();
  private @Nullable IOException failure;
  private boolean closed;

  /**
   * Creates a trace, and writes its beginning.
   *
   * @param out the stream for the trace; {@link #close} closes it
   */
  public TraceFile(OutputStream out) throws IOException {
    // Through a writer: it replaces lone surrogates, at which the generator's own encoder fails.
    json = new JsonFactory().createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    json.writeStartArray();
  }

  /**
   * Adds a program.
   *
   * @param name the program's name in the trace
   * @return the listener to register for this program only
   */
  public ProgramTrace program(String name) {
    return program(name, Clock.system());
  }

  /**
   * Adds a program, as {@link #program(String)} does.
   *
   * @param clock the program's clock
   */
  public synchronized ProgramTrace program(String name, Clock clock) {
    ProgramTrace program = new ProgramTrace(this, programs.size() + 1, clock);
    programs.add(program);
    write("M", program.pid(), 0, "process_name", Map.of("name", name));
    write("M", program.pid(), ProgramTrace.JS_THREAD, "thread_name", Map.of("name", "JavaScript"));
    return program;
  }

  /**
   * Ends all open spans and the trace.
   *
   * @throws IOException if any part of the trace could not be written
   */
  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    programs.forEach(ProgramTrace::endAll);
    closed = true;
    try {
      json.writeEndArray();
    } catch (IOException e) {
      failure = failure == null ? e : failure;
    } finally {
      json.close();
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** Writes an event of a thread. */
  void write(String phase, int pid, int tid, String name, Map<String, String> args) {
    write(phase, pid, tid, name, null, args);
  }

  /**
   * Writes an event.
   *
   * @param span the number of the asynchronous span it belongs to; null for none
   */
  synchronized void write(
      String phase, int pid, int tid, String name, @Nullable Long span, Map<String, String> args) {
    if (closed || failure != null) {
      return;
    }
    try {
      json.writeStartObject();
      json.writeStringField("ph", phase);
      json.writeNumberField("ts", (System.nanoTime() - beganNanos) / 1000.0);
      json.writeNumberField("pid", pid);
      json.writeNumberField("tid", tid);
      json.writeStringField("name", name);
      if (span != null) {
        json.writeStringField("cat", "call");
        json.writeStringField(
            "id", pid + "." + span); // the ids of spans are global, not per process
      } else if (phase.equals("i")) {
        json.writeStringField("s", "t"); // the scope of the instant: its thread
      }
      if (!args.isEmpty()) {
        json.writeObjectFieldStart("args");
        for (Map.Entry<String, String> arg : args.entrySet()) {
          json.writeStringField(arg.getKey(), shortened(arg.getValue()));
        }
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      failure = e;
    }
  }

  private static String shortened(String text) {
    return text.length() <= MOST_CHARS
        ? text
        : text.substring(0, MOST_CHARS) + "… (" + text.length() + " characters)";
  }
}
