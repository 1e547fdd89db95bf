package dev.footbridge.jvm.transcript;

import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.event.OpenApis;
import dev.footbridge.jvm.event.ProgramEvent;
import dev.footbridge.jvm.text.Colours;
import dev.footbridge.jvm.text.JavaStack;
import dev.footbridge.jvm.text.SourceExcerpt;
import dev.footbridge.jvm.text.Terminal;
import dev.footbridge.jvm.text.TerminalText;
import java.io.PrintStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A transcript for people. A call's lines start with its number, because lines of overlapping calls
 * mix; its states and its end are indented.
 */
public final class TextTranscript implements Transcript {
  private static final int MOST_CHARS = 300;
  private static final String MARGIN = "     ";
  private static final String INSIDE = "  ";

  private final Terminal out;
  private final Colours colours;
  private final JsSource source;
  private final OpenApis open = new OpenApis();

  /**
   * Creates an empty transcript.
   *
   * @param source the program's script, for excerpts in errors
   */
  public TextTranscript(PrintStream out, Colours colours, JsSource source) {
    this.colours = Objects.requireNonNull(colours, "colours");
    this.out = new Terminal(Objects.requireNonNull(out, "out"), colours);
    this.source = Objects.requireNonNull(source, "source");
  }

  @Override
  public void call(BridgeCall call, double at) {
    open.started(call);
    String function = "wx." + call.via();
    boolean named = call.event().isEmpty() || call.event().equals(call.via());
    line(
        number(call)
            + colours.bold(TerminalText.line(named ? function : function + " " + call.event()))
            + " "
            + shortened(CallText.input(call))
            + (call.isSync() ? " (sync)" : ""));
  }

  @Override
  public void state(BridgeCall call, String state) {
    line(number(call) + INSIDE + "state " + shortened(state));
  }

  @Override
  public void end(BridgeCall call, Outcome outcome, double took) {
    String result =
        outcome.isOk()
            ? colours.green("ok") + separated(CallText.withoutOk(call, outcome))
            : colours.red("fail") + separated(CallText.failure(outcome));
    String mark = open.ended(call) ? "  (no screen)" : "";
    line(number(call) + INSIDE + result + colours.faint(mark + "  " + took + " ms"));
    if (outcome.cause() != null) {
      stack(outcome.cause());
    }
  }

  @Override
  public void warning(@Nullable BridgeCall call, String text, @Nullable Throwable thrown) {
    String label = colours.yellow("warning:") + " ";
    line(
        call == null
            ? label + TerminalText.lines(text, MARGIN)
            : number(call) + INSIDE + label + shortened(text));
    if (thrown != null) {
      stack(thrown);
    }
  }

  @Override
  public void log(String level, String text) {
    String label =
        switch (level) {
          case "warn" -> colours.yellow("warn ");
          case "error" -> colours.red("error ");
          default -> "";
        };
    line(MARGIN + label + TerminalText.lines(text, MARGIN));
  }

  @Override
  public void happened(ProgramEvent event, double at) {
    if (!open.take(event)) {
      String name = TerminalText.line(event.name());
      line(
          label(event)
              + (name.isEmpty()
                  ? shortened(event.rest())
                  : colours.bold(name) + separated(event.rest())));
    }
  }

  @Override
  public void error(ScriptError error) {
    boolean syntax = error.kind() == ScriptError.Kind.SYNTAX;
    String message = syntax ? error.message().lines().findFirst().orElse("") : error.message();
    String rejected =
        error.kind() == ScriptError.Kind.UNHANDLED_REJECTION ? "unhandled rejection: " : "";
    String place =
        error.position() != null && error.stack().isEmpty() ? error.position() + ": " : "";
    line(colours.red("error:") + " " + TerminalText.lines(place + rejected + message, MARGIN));
    if (syntax && error.position() != null) {
      SourceExcerpt.of(source, error.position()).ifPresent(this::line);
    } else if (!error.stack().isEmpty()) {
      line(error.stack());
    }
    if (error.hint() != null) {
      line(MARGIN + colours.yellow("hint:") + " " + TerminalText.lines(error.hint(), MARGIN));
    }
  }

  @Override
  public void failure(String text) {
    line(colours.red("error:") + " " + text);
  }

  private void stack(Throwable thrown) {
    String indent = MARGIN + INSIDE + INSIDE;
    line(colours.faint(indent + TerminalText.lines(JavaStack.of(thrown), indent)));
  }

  private String number(BridgeCall call) {
    return colours.faint(padded("#" + call.id()));
  }

  /** Returns the beginning of an event's line: at the left, where no line of a program begins. */
  private String label(ProgramEvent event) {
    String label = padded(TerminalText.line(event.label()) + " ");
    return switch (event.kind()) {
      case ProgramEvent.NOT_FOUND, ProgramEvent.UNANSWERED -> colours.yellow(label);
      default -> colours.faint(label);
    };
  }

  /** Returns a label as wide as the margin. String.format costs more than the rest of a line. */
  private static String padded(String label) {
    return label + " ".repeat(Math.max(0, MARGIN.length() - label.length()));
  }

  private static String separated(String text) {
    return text.isEmpty() ? "" : " " + shortened(text);
  }

  private static String shortened(String text) {
    return text.length() <= MOST_CHARS
        ? TerminalText.line(text)
        : TerminalText.line(text.substring(0, MOST_CHARS)) + "… (" + text.length() + " characters)";
  }

  private void line(String text) {
    out.line(text);
  }
}
