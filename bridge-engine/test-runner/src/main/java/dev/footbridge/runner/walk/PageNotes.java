package dev.footbridge.runner.walk;

import dev.footbridge.engine.observe.ScriptError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of one page while the walk goes on. Guarded by the lock of its {@link WalkLog}. */
final class PageNotes {
  /** A page can throw any number of different errors. */
  private static final int MOST = 100;

  private final String page;
  private final Map<String, ScriptError> errors = new LinkedHashMap<>();
  private final Set<WalkNote> notes = new LinkedHashSet<>();
  private boolean ran;
  private double millis;

  PageNotes(String page) {
    this.page = page;
  }

  /** Takes an error, unless an equal one was taken. */
  void error(ScriptError error) {
    if (errors.size() < MOST) {
      errors.putIfAbsent(error.message() + "\n" + error.position(), error);
    }
  }

  boolean hasErrors() {
    return !errors.isEmpty();
  }

  /** Takes a note, unless an equal one was taken; of an API that is absent, only one. */
  void note(WalkNote.Kind kind, String text, @Nullable String position) {
    boolean isAbsent = kind == WalkNote.Kind.ABSENT;
    if (isAbsent ? !hasNote(kind, text) : notes.size() < MOST) {
      notes.add(new WalkNote(kind, text, position));
    }
  }

  private boolean hasNote(WalkNote.Kind kind, String text) {
    return notes.stream().anyMatch(note -> note.kind() == kind && note.text().equals(text));
  }

  /** Records that it was opened, and how long that took. */
  void ran(double took) {
    ran = true;
    millis += took;
  }

  PageResult result() {
    return new PageResult(
        page, ran, new ArrayList<>(errors.values()), new ArrayList<>(notes), millis);
  }
}
