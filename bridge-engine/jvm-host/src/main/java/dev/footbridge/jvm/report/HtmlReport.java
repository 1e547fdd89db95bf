package dev.footbridge.jvm.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.jvm.text.TerminalText;
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
 * A report of what programs did, as one HTML page without further files. Safe for use by many
 * threads and programs.
 */
public final class HtmlReport {
  private final String title;
  private final Function<Throwable, String> stackText;
  private final List<ProgramReport> programs = new ArrayList<>(); // guarded by this

  /**
   * Creates an empty report.
   *
   * @param title the page's title
   * @param stackText returns the text of an exception, with the frames that matter to the handler's
   *     author
   */
  public HtmlReport(String title, Function<Throwable, String> stackText) {
    this.title = Objects.requireNonNull(title, "title");
    this.stackText = Objects.requireNonNull(stackText, "stackText");
  }

  /**
   * Adds a program.
   *
   * @param name the program's name in the report
   * @return the listener to register for this program only
   */
  public ProgramReport program(String name) {
    Objects.requireNonNull(name, "name");
    return program(name, Clock.system());
  }

  /**
   * Adds a program, as {@link #program(String)} does.
   *
   * @param clock the program's clock; if it is a manual one, the report also shows its time
   */
  public synchronized ProgramReport program(String name, Clock clock) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(clock, "clock");
    ProgramReport program = new ProgramReport(name, stackText, clock);
    programs.add(program);
    return program;
  }

  /** Writes the page with everything reported so far, and closes {@code out}. */
  public void writeTo(OutputStream out) throws IOException {
    Objects.requireNonNull(out, "out");
    try (Writer page = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      // The data is inserted last, so that no placeholders are replaced in it.
      page.write(
          resource("report.html")
              .replace("/* report.css */", resource("report.css"))
              .replace("/* report.js */", resource("report.js"))
              .replace("<!-- report.json -->", dataElement()));
    }
  }

  private String dataElement() throws IOException {
    // Escaped, so that the data cannot contain an end tag or the start of a comment, and keeps
    // what UTF-8 cannot hold.
    return "<script type=\"application/json\" id=\"data\">"
        + TerminalText.json(json()).replace("<", "\\u003c")
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
