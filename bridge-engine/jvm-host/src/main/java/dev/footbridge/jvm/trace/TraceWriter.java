package dev.footbridge.jvm.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the events of a {@link TraceFile}. Its lock guards all of the trace. */
final class TraceWriter implements AutoCloseable {
  private static final int MOST_CHARS = 10_000;

  private final JsonGenerator json; // this and the rest are guarded by this
  private final long beganNanos = System.nanoTime();
  private @Nullable IOException failure;
  private boolean closed;

  TraceWriter(OutputStream out) throws IOException {
    json = new JsonFactory().createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    json.setHighestNonEscapedChar(0xD7FF); // UTF-8 cannot hold surrogates without a partner
    json.writeStartArray();
  }

  /** Ends the file; throws the first failure to write it. */
  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
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
   * @param span the asynchronous span it belongs to; null for none
   */
  synchronized void write(
      String phase, int pid, int tid, String name, @Nullable Span span, Map<String, String> args) {
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
        json.writeStringField("cat", span.category);
        json.writeStringField("id", pid + "." + span.id); // one space for all processes
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

  /**
   * An asynchronous span.
   *
   * @param category what it is, such as {@code call}
   * @param id its number, unique in its program and category
   */
  record Span(String category, long id) {}

  private static String shortened(String text) {
    return text.length() <= MOST_CHARS
        ? text
        : text.substring(0, MOST_CHARS) + "… (" + text.length() + " characters)";
  }
}
