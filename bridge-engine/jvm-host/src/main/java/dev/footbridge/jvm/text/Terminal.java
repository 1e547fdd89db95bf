package dev.footbridge.jvm.text;

import java.io.PrintStream;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * The only writer to the streams of a command: every line, of text or of JSON, goes through it, so
 * that no text of a program can do anything there but be read (see {@link TerminalText}).
 *
 * <p>Not safe for use by several threads, but a stream may have several of them.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Terminal {
  private static final String CLEAR_LINE = "\r\u001B[K";

  private final PrintStream out;
  private final Colours colours;
  private String status = "";

  /**
   * Creates a writer.
   *
   * @param colours ON if lines may contain the sequences of {@link Colours}; all others become
   *     visible in any case
   */
  public Terminal(PrintStream out, Colours colours) {
    this.out = Objects.requireNonNull(out, "out");
    this.colours = Objects.requireNonNull(colours, "colours");
  }

  /** Creates a writer of lines without colours. */
  public Terminal(PrintStream out) {
    this(out, Colours.OFF);
  }

  /** Writes an item. Only its first line begins at the left; later ones get a margin. */
  public void line(String item) {
    Objects.requireNonNull(item, "item");
    String text = TerminalText.item(item, colours);
    if (status.isEmpty()) {
      out.println(text);
    } else {
      out.println(CLEAR_LINE + text);
      out.print(status);
    }
    out.flush();
  }

  /** Writes a JSON object as one line. */
  public void json(String object) {
    Objects.requireNonNull(object, "object");
    out.println(TerminalText.json(object));
    out.flush();
  }

  /**
   * Shows a status below the lines, in the place of the one before.
   *
   * @param text the status, one line; empty for none
   */
  public void status(String text) {
    Objects.requireNonNull(text, "text");
    String shown = TerminalText.item(text, colours);
    if (!shown.isEmpty() || !status.isEmpty()) {
      out.print(CLEAR_LINE + shown);
      out.flush();
    }
    status = shown;
  }
}
