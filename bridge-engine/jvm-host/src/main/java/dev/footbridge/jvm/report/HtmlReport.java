package dev.footbridge.jvm.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.footbridge.engine.clock.Clock;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A report of what programs did: a page that needs nothing but itself, to be read in a browser.
 * Safe for use by many threads and programs.
 */
public final class HtmlReport {
  private final String title;
  private final Function<Throwable, String> stackText;
  private final List<ProgramReport> programs = new ArrayList<>(); // guarded by this

  /**
   * Begins a report.
   *
   * @param title what it is about
   * @param stackText writes what a handler threw, with the frames that its author wants to see
   */
  public HtmlReport(String title, Function<Throwable, String> stackText) {
    this.title = Objects.requireNonNull(title, "title");
    this.stackText = Objects.requireNonNull(stackText, "stackText");
  }

  /**
   * Adds a program.
   *
   * @param name what the report calls it
   * @return what is to listen to it, and to no other
   */
  public ProgramReport program(String name) {
    Objects.requireNonNull(name, "name");
    return program(name, Clock.system());
  }

  /**
   * Adds a program, as {@link #program(String)} does.
   *
   * @param clock the program's own; if it is one that is moved, the report tells its time, too
   */
  public synchronized ProgramReport program(String name, Clock clock) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(clock, "clock");
    ProgramReport program = new ProgramReport(name, stackText, clock);
    programs.add(program);
    return program;
  }

  /** Writes the page, as far as the report is, and closes {@code out}. */
  public void writeTo(OutputStream out) throws IOException {
    Objects.requireNonNull(out, "out");
    try (Writer page = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      // The data comes last: what it holds is not looked at for placeholders.
      page.write(
          resource("report.html")
              .replace("/* report.css */", resource("report.css"))
              .replace("/* report.js */", resource("report.js"))
              .replace("<!-- report.json -->", dataElement()));
    }
  }

  private String dataElement() throws IOException {
    // No end tag can stand in it, nor a comment begin.
    return "<script type=\"application/json\" id=\"data\">"
        + json().replace("<", "\\u003c")
        + "</script>";
  }

  private synchronized String json() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("title", title);
      json.writeArrayFieldStart("programs");
      for (ProgramReport program : programs) {
        program.writeTo(json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "the resource " + name + " is missing beside " + HtmlReport.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
