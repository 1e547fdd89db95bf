package dev.footbridge.runner.walk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person who ports or repairs a page wants to know, but that is no error of it.
 */
public final class WalkNote {
  private final Kind kind;
  private final String text;
  private final @Nullable String position;

  /**
   * Creates a note.
   *
   * @param kind what it is about
   * @param text what, in words
   * @param position where, as {@code file:line:column}; null if unknown
   */
  public WalkNote(Kind kind, String text, @Nullable String position) {
    this.kind = Objects.requireNonNull(kind, "kind");
    this.text = Objects.requireNonNull(text, "text");
    this.position = position;
  }

  /** Returns what it is about. */
  public Kind kind() {
    return kind;
  }

  /** Returns what, in words. */
  public String text() {
    return text;
  }

  /** Returns where, as {@code file:line:column}; null if unknown. */
  public @Nullable String position() {
    return position;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WalkNote that
        && kind.equals(that.kind)
        && text.equals(that.text)
        && Objects.equals(position, that.position);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, text, position);
  }

  @Override
  public String toString() {
    return "WalkNote[" + kind + ", " + text + ", " + position + "]";
  }

  /** What a note is about. */
  public enum Kind {
    /** An API that a module of the page reads, and that {@code wx} does not have. */
    ABSENT,
    /** A call that nothing has answered. */
    UNANSWERED,
    /** A call that failed, with the {@code errMsg} that the page got. */
    FAILED,
    /** A timer for which the page did not become idle (rule W62). */
    BUSY,
    /** A page that the page opened itself. */
    OPENED,
    /** A warning of the engine. */
    WARNING
  }
}
