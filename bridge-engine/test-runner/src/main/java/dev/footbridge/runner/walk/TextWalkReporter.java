package dev.footbridge.runner.walk;

import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.jvm.text.Colours;
import dev.footbridge.jvm.text.Terminal;
import dev.footbridge.jvm.text.TerminalText;
import dev.footbridge.runner.walk.PageResult.Status;
import java.io.PrintStream;
import java.util.Objects;

/** Writes a walk for people, as a table; on a terminal also a line with the progress. */
public final class TextWalkReporter implements WalkReporter {
  private static final String APP = "the app";
  private static final int WIDEST = 64;

  private final Terminal out;
  private final Colours colours;
  private final boolean isTerminal;

  /**
   * Creates a reporter.
   *
   * @param isTerminal whether a person reads {@code out} as it is written
   */
  public TextWalkReporter(PrintStream out, Colours colours, boolean isTerminal) {
    this.colours = Objects.requireNonNull(colours, "colours");
    this.out = new Terminal(Objects.requireNonNull(out, "out"), colours);
    this.isTerminal = isTerminal;
  }

  @Override
  public void warning(Problem problem) {
    out.line(colours.yellow("warning:") + " " + problem.text());
  }

  @Override
  public void opening(String page, int number, int count) {
    Objects.requireNonNull(page, "page");
    if (isTerminal) {
      out.status(number + "/" + count + " " + TerminalText.line(page));
    }
  }

  @Override
  public void finished(WalkResult result) {
    out.status("");
    int width = result.pages().stream().mapToInt(page -> page.page().length()).max().orElse(0);
    int column = Math.min(WIDEST, Math.max(width, APP.length()));
    out.line(text(result.app(), column));
    result.pages().forEach(page -> out.line(text(page, column)));
    String reason = result.reason();
    if (reason != null) {
      out.line(colours.red("ended early:") + " " + reason);
    }
  }

  @Override
  public void summary(WalkResult result, int exitStatus) {
    String text = result.line() + "; exit " + exitStatus;
    out.line(exitStatus == 0 ? text : colours.red(text));
  }

  private String text(PageResult page, int column) {
    String name = page.page().isEmpty() ? APP : TerminalText.line(page.page());
    StringBuilder text = new StringBuilder(page.isFailed() ? colours.bold(name) : name);
    text.append(" ".repeat(Math.max(0, column - name.length()))).append("  ");
    text.append(word(page.status()));
    String place = page.errors().stream().map(TextWalkReporter::place).findFirst().orElse("");
    text.append(place.isEmpty() ? "" : "  " + TerminalText.line(place));
    for (String detail : WalkTexts.details(page)) {
      text.append("\n    ").append(detail);
    }
    return text.toString();
  }

  private String word(Status status) {
    return switch (status) {
      case OK -> colours.green("ok");
      case ERROR -> colours.red("error");
      case STOPPED -> colours.red("stopped");
      case NOT_RUN -> colours.yellow("not run");
    };
  }

  private static String place(ScriptError error) {
    return error.position() == null ? "" : error.position();
  }
}
