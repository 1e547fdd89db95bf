package dev.footbridge.program.module;

import dev.footbridge.program.module.SourceEdits.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Maps places in a converted text to the author's. Lines are the same in both, unless the author's
 * is TypeScript; what was inserted or replaced stands for one place of the author's. Immutable.
 *
 * <p>Columns count UTF-16 units, from 1.
 */
public final class Positions {
  /** What an edit did to its line: {@code removed} units there, {@code inserted} units here. */
  private record Shift(int line, int here, int inserted, int there, int removed, Position origin) {}

  private final List<Shift> shifts; // by line and place in it
  private final Position end;
  private final int before;
  private final @Nullable SourceMap map;

  private Positions(List<Shift> shifts, Position end, int before, @Nullable SourceMap map) {
    this.shifts = shifts;
    this.end = end;
    this.before = before;
    this.map = map;
  }

  /** Returns the positions in {@code source} with edits, which are in order. */
  static Positions of(String source, List<Edit> sorted) {
    Lines lines = new Lines(source);
    List<Shift> shifts = new ArrayList<>();
    int line = 0;
    int moved = 0;
    for (Edit edit : sorted) {
      if (edit.keepsPositions()) {
        continue;
      }
      Position there = lines.at(edit.start());
      if (there.line() != line) {
        line = there.line();
        moved = 0;
      }
      int inserted = edit.text().length();
      int removed = edit.end() - edit.start();
      Position origin = lines.at(edit.origin());
      shifts.add(
          new Shift(line, there.column() + moved, inserted, there.column(), removed, origin));
      moved += inserted - removed;
    }
    return new Positions(List.copyOf(shifts), lines.at(source.length()), 0, null);
  }

  /**
   * Returns the positions in a text that consists of {@code before}, which has no end of a line,
   * and the text that these are of.
   */
  public Positions behind(String before) {
    Objects.requireNonNull(before, "before");
    return new Positions(shifts, end, this.before + before.length(), map);
  }

  /** Returns the positions if the author's text is what {@code map} leads to. */
  Positions from(SourceMap map) {
    return new Positions(shifts, end, before, map);
  }

  /**
   * Returns the author's place for a place in the converted text; the end of the author's text for
   * one behind it.
   *
   * @param line from 1
   * @param column from 1
   */
  public Position author(int line, int column) {
    Position place = unmapped(line, column);
    return map == null ? place : map.original(place);
  }

  private Position unmapped(int line, int column) {
    if (line > end.line()) {
      return end;
    }
    int here = line == 1 ? Math.max(1, column - before) : column;
    Shift last = lastBefore(line, here);
    if (last == null) {
      return new Position(line, here);
    }
    int behind = here - last.here - last.inserted;
    return behind < 0 ? last.origin : new Position(line, last.there + last.removed + behind);
  }

  private @Nullable Shift lastBefore(int line, int here) {
    int low = 0;
    int high = shifts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      Shift shift = shifts.get(middle);
      if (shift.line < line || (shift.line == line && shift.here <= here)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 && shifts.get(low - 1).line == line ? shifts.get(low - 1) : null;
  }
}
