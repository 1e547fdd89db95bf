package dev.footbridge.program.module;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Replacements in a source text that move no line: none of them removes or adds the end of a line.
 * They may be added in any order; insertions at the same offset stay in the order they were added,
 * before a replacement that begins there. Not safe for use by several threads.
 */
final class SourceEdits {
  /**
   * A replacement.
   *
   * @param start the offset of the first character to replace
   * @param end the offset after the last one; {@code start} for an insertion
   * @param text what takes their place
   * @param origin the offset that the positions in {@code text} stand for
   */
  record Edit(int start, int end, String text, int origin) {
    /** Returns whether no position changes, as for a statement replaced by spaces. */
    boolean keepsPositions() {
      return origin == start && text.length() == end - start && text.isBlank();
    }
  }

  private static final Comparator<Edit> BY_PLACE =
      Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end);

  private final String source;
  private final List<Edit> edits = new ArrayList<>();

  /** Creates an empty collection of edits of {@code source}. */
  SourceEdits(String source) {
    this.source = source;
  }

  /** Replaces the characters from {@code start} to before {@code end}. */
  void replace(int start, int end, String text) {
    add(new Edit(start, end, text, start));
  }

  /** Inserts {@code text} before the character at {@code at}. */
  void insert(int at, String text) {
    insert(at, text, at);
  }

  /**
   * Inserts {@code text} before the character at {@code at}.
   *
   * @param origin the offset that the positions in {@code text} stand for
   */
  void insert(int at, String text, int origin) {
    add(new Edit(at, at, text, origin));
  }

  /** Replaces a statement by an empty one, a semicolon and spaces; the ends of lines stay. */
  void empty(int start, int end) {
    replace(start, start + 1, ";");
    int from = start + 1;
    for (int i = from; i <= end; i++) {
      if (i == end || endsLine(source.charAt(i))) {
        if (i > from) {
          replace(from, i, " ".repeat(i - from));
        }
        from = i + 1;
      }
    }
  }

  /** Adds an edit. */
  void add(Edit edit) {
    for (int i = edit.start; i < edit.end; i++) {
      if (endsLine(source.charAt(i))) {
        throw new IllegalStateException(edit + " removes the end of a line");
      }
    }
    if (edit.text.chars().anyMatch(c -> endsLine((char) c))) {
      throw new IllegalStateException(edit + " adds the end of a line");
    }
    edits.add(edit);
  }

  /**
   * Returns the edits, in order.
   *
   * @throws IllegalStateException if two of them overlap
   */
  List<Edit> sorted() {
    List<Edit> sorted = new ArrayList<>(edits);
    sorted.sort(BY_PLACE); // stable
    int at = 0;
    for (Edit edit : sorted) {
      if (edit.start < at) {
        throw new IllegalStateException(edit + " overlaps the edit that ends at " + at);
      }
      at = edit.end;
    }
    return List.copyOf(sorted);
  }

  /** Returns {@code source} with edits, which are in order and do not overlap. */
  static String apply(String source, List<Edit> sorted) {
    StringBuilder result = new StringBuilder(source.length() + 32 * sorted.size());
    int at = 0;
    for (Edit edit : sorted) {
      result.append(source, at, edit.start).append(edit.text);
      at = edit.end;
    }
    return result.append(source, at, source.length()).toString();
  }

  /** Returns whether a character ends a line, for JavaScript. */
  private static boolean endsLine(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }
}
