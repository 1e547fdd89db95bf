package dev.footbridge.runner.walk;

import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.jvm.text.TerminalText;
import dev.footbridge.runner.walk.WalkNote.Kind;
import java.util.ArrayList;
import java.util.List;

/** Words what came of a page, below its line in the table. */
final class WalkTexts {
  /** How many notes of a kind people read; JSON has them all. */
  private static final int MOST = 10;

  private static final String MARGIN = "        ";

  private WalkTexts() {}

  /** Returns the lines about a page. Later lines of one are indented. */
  static List<String> details(PageResult page) {
    List<String> lines = new ArrayList<>();
    page.errors().forEach(error -> lines.add(text(error)));
    for (Kind kind : Kind.values()) {
      List<WalkNote> notes = page.notes(kind);
      int shown = Math.min(MOST, notes.size());
      if (kind == Kind.ABSENT && shown > 0) {
        lines.add(label(kind) + joined(notes.subList(0, shown)) + more(notes, shown));
        continue;
      }
      notes.subList(0, shown).forEach(note -> lines.add(label(kind) + text(note)));
      if (notes.size() > shown) {
        lines.add(label(kind) + (notes.size() - shown) + " more");
      }
    }
    return lines;
  }

  /** Returns the message, the hint, and the first line of the stack. */
  private static String text(ScriptError error) {
    String rejected =
        error.kind() == ScriptError.Kind.UNHANDLED_REJECTION ? "unhandled rejection: " : "";
    StringBuilder text = new StringBuilder(rejected);
    text.append(TerminalText.lines(error.message(), MARGIN));
    if (error.hint() != null) {
      text.append('\n').append(MARGIN).append("hint: ");
      text.append(TerminalText.lines(error.hint(), MARGIN));
    }
    String frame = error.stack().lines().findFirst().orElse("").strip();
    if (!frame.isEmpty()) {
      text.append('\n').append(MARGIN).append(TerminalText.line(frame));
    }
    return text.toString();
  }

  private static String label(Kind kind) {
    return switch (kind) {
      case ABSENT -> "not on wx: ";
      case UNANSWERED -> "not answered: ";
      case FAILED -> "failed: ";
      case BUSY -> "not idle: ";
      case OPENED -> "opened: ";
      case WARNING -> "warning: ";
    };
  }

  private static String joined(List<WalkNote> notes) {
    StringBuilder text = new StringBuilder();
    notes.forEach(note -> text.append(text.length() == 0 ? "" : ", ").append(text(note)));
    return text.toString();
  }

  private static String more(List<WalkNote> notes, int shown) {
    return notes.size() > shown ? ", and " + (notes.size() - shown) + " more" : "";
  }

  private static String text(WalkNote note) {
    String text = TerminalText.lines(note.text(), MARGIN);
    return note.position() == null ? text : text + " (" + TerminalText.line(note.position()) + ")";
  }
}
