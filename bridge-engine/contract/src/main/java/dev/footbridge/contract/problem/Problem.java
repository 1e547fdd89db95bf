package dev.footbridge.contract.problem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Serializable;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One error or warning about a configuration (rules D5, G2, G3). Immutable. */
public final class Problem implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final JsonFactory JSON = new JsonFactory();

  private final Severity severity;
  private final ProblemCode code;
  private final Location location;
  private final String message;
  private final String remedy;

  /** Whether a problem prevents the engine from being built. */
  public enum Severity {
    /** The engine is not built. */
    ERROR,
    /** The engine is built all the same. */
    WARNING
  }

  private Problem(
      Severity severity, ProblemCode code, Location location, String message, String remedy) {
    this.severity = Objects.requireNonNull(severity, "severity");
    this.code = Objects.requireNonNull(code, "code");
    this.location = Objects.requireNonNull(location, "location");
    this.message = Objects.requireNonNull(message, "message");
    this.remedy = Objects.requireNonNull(remedy, "remedy");
  }

  /**
   * Creates a problem.
   *
   * @param location {@link Location#NONE} if unknown
   * @param message what is wrong, without the location
   * @param remedy what to do; empty if the message makes it clear
   */
  public static Problem of(
      Severity severity, ProblemCode code, Location location, String message, String remedy) {
    return new Problem(severity, code, location, message, remedy);
  }

  /** Creates an error, which prevents the engine from being built; otherwise like {@link #of}. */
  public static Problem error(ProblemCode code, Location location, String message, String remedy) {
    return new Problem(Severity.ERROR, code, location, message, remedy);
  }

  /** Creates a warning, which prevents nothing; otherwise like {@link #of}. */
  public static Problem warning(
      ProblemCode code, Location location, String message, String remedy) {
    return new Problem(Severity.WARNING, code, location, message, remedy);
  }

  /** Returns whether this is an error or a warning. */
  public Severity severity() {
    return severity;
  }

  /** Returns the code of the problem; a code never changes its meaning. */
  public ProblemCode code() {
    return code;
  }

  /** Returns the location; {@link Location#NONE} if unknown. */
  public Location location() {
    return location;
  }

  /** Returns what is wrong, without the location. */
  public String message() {
    return message;
  }

  /** Returns what to do; empty if the message makes it clear. */
  public String remedy() {
    return remedy;
  }

  /**
   * Returns the problem as text for people: the location in a file, the message, the remedy, on a
   * line of its own if the message has several, and on a line of its own the location in Java.
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    if (location.file() != null) {
      text.append(location.place()).append(": ");
    }
    if (!location.path().isEmpty()) {
      text.append(location.path()).append(": ");
    }
    text.append(message);
    if (!remedy.isEmpty()) {
      text.append(message.indexOf('\n') < 0 ? "; " : "\n").append(remedy);
    }
    if (location.className() != null) {
      text.append(location.method() == null ? "\n    for class " : "\n    for method ")
          .append(location.javaPlace());
    }
    return text.toString();
  }

  /**
   * Returns the problem for tools, as JSON text of an object: {@code severity}, {@code code},
   * {@code file}, {@code line}, {@code column}, {@code path}, {@code class}, {@code method}, {@code
   * message} and {@code remedy}. Unknown members are left out.
   */
  public String toJson() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("severity", severity.name().toLowerCase(Locale.ROOT));
      json.writeStringField("code", code.id());
      write(json, "file", location.file());
      write(json, "line", location.line());
      write(json, "column", location.column());
      write(json, "path", location.path());
      write(json, "class", location.className());
      write(json, "method", location.method());
      json.writeStringField("message", message);
      write(json, "remedy", remedy);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot happen: written to memory
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null && !value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }

  private static void write(JsonGenerator json, String name, int value) throws IOException {
    if (value != 0) {
      json.writeNumberField(name, value);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Problem that
        && severity == that.severity
        && code == that.code
        && location.equals(that.location)
        && message.equals(that.message)
        && remedy.equals(that.remedy);
  }

  @Override
  public int hashCode() {
    return Objects.hash(severity, code, location, message, remedy);
  }

  /** Returns {@link #text()}. */
  @Override
  public String toString() {
    return text();
  }
}
