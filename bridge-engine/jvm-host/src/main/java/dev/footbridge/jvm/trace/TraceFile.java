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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
  private static final int MOST_CHARS = 10_000;

  private final JsonGenerator json; // this and the rest are guarded by this
  private final List<ProgramTrace> programs = new ArrayList<>();
  private final long beganNanos = System.nanoTime();
  private @Nullable IOException failure;
  private boolean closed;

  /**
   * Begins a trace.
   *
   * @param out takes it; closed with it
   */
  public TraceFile(OutputStream out) throws IOException {
    Objects.requireNonNull(out, "out");
    // Through a writer, which replaces what UTF-8 cannot hold, where a generator would give up.
    json = new JsonFactory().createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    json.writeStartArray();
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
  public synchronized ProgramTrace program(String name, Clock clock) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(clock, "clock");
    ProgramTrace program = new ProgramTrace(this, programs.size() + 1, clock);
    programs.add(program);
    write("M", program.pid(), 0, "process_name", Map.of("name", name));
    write("M", program.pid(), ProgramTrace.JS_THREAD, "thread_name", Map.of("name", "JavaScript"));
    return program;
  }

  /**
   * Ends the trace, and whatever has not ended in it.
   *
   * @throws IOException if it could not be written, wholly or in part
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
        json.writeStringField("id", pid + "." + span); // spans of all processes share one space
      } else if (phase.equals("i")) {
        json.writeStringField("s", "t"); // as high as its thread
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
