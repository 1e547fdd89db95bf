package dev.footbridge.runner.walk;

import dev.footbridge.engine.observe.ScriptError;
import java.util.List;
import java.util.Objects;

/** What came of one page of a walk, or of the app itself. Immutable. */
public final class PageResult {
  /** How a page ended. */
  public enum Status {
    /** It was opened, and threw nothing. */
    OK,
    /** It could not be opened, it threw, or left a rejection unhandled. */
    ERROR,
    /** It did not end in time, or ended its program otherwise, such as for lack of memory. */
    STOPPED,
    /** It was not opened: the walk ended before. */
    NOT_RUN
  }

  private final String page;
  private final Status status;
  private final List<ScriptError> errors;
  private final List<WalkNote> notes;
  private final double millis;

  PageResult(
      String page, boolean ran, List<ScriptError> errors, List<WalkNote> notes, double millis) {
    this.page = page;
    this.status = statusOf(ran, errors);
    this.errors = List.copyOf(errors);
    this.notes = List.copyOf(notes);
    this.millis = millis;
  }

  private static Status statusOf(boolean ran, List<ScriptError> errors) {
    if (errors.stream().anyMatch(error -> error.kind() == ScriptError.Kind.KILLED)) {
      return Status.STOPPED;
    }
    if (!errors.isEmpty()) {
      return Status.ERROR;
    }
    return ran ? Status.OK : Status.NOT_RUN;
  }

  /** Returns the page's path; empty for the app, and what cannot be assigned to a page. */
  public String page() {
    return page;
  }

  /** Returns how it ended. */
  public Status status() {
    return status;
  }

  /** Returns whether it is wrong: it threw, or was stopped. */
  public boolean isFailed() {
    return status == Status.ERROR || status == Status.STOPPED;
  }

  /** Returns its errors, in the order in which they happened, equal ones once. */
  public List<ScriptError> errors() {
    return errors;
  }

  /** Returns its notes, in the order in which they were taken, equal ones once. */
  public List<WalkNote> notes() {
    return notes;
  }

  /** Returns its notes of one kind. */
  public List<WalkNote> notes(WalkNote.Kind kind) {
    Objects.requireNonNull(kind, "kind");
    return notes.stream().filter(note -> note.kind() == kind).toList();
  }

  /** Returns how long it took, in milliseconds of real time. */
  public double millis() {
    return millis;
  }

  @Override
  public String toString() {
    return "PageResult[page="
        + page
        + ", status="
        + status
        + ", errors="
        + errors
        + ", notes="
        + notes
        + "]";
  }
}
