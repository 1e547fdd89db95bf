package dev.footbridge.runner.walk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person who ports or repairs a page wants to know, but that is no error of it.
 *
 * @param kind what it is about
 * @param text what, in words
 * @param position where, as {@code file:line:column}; null if unknown
 */
public record WalkNote(Kind kind, String text, @Nullable String position) {
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

  /** Creates a note. */
  public WalkNote {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
  }
}
