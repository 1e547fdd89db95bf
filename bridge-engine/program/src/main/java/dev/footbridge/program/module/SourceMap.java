package dev.footbridge.program.module;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Maps places in JavaScript to those in the TypeScript that it was translated from. A place between
 * two that are known has that of the one before it. Immutable, and safe for use by many threads.
 *
 * <p>The map is decoded when it is first asked: most modules throw nothing.
 */
final class SourceMap {
  private final String text;
  private final String source;
  private final String mappings;
  private volatile @Nullable Decoded decoded;

  /**
   * Creates a map.
   *
   * @param text the JavaScript
   * @param source the TypeScript
   * @param mappings as a source map of version 3 has them
   */
  SourceMap(String text, String source, String mappings) {
    this.text = text;
    this.source = source;
    this.mappings = mappings;
  }

  /**
   * Returns the place in the TypeScript.
   *
   * @param place in the JavaScript
   */
  Position original(Position place) {
    Decoded known = decoded;
    if (known == null) {
      known = new Decoded(text, source, mappings);
      decoded = known; // two threads may decode it, to the same
    }
    return known.original(place);
  }

  /** The known places, as offsets: the map counts lines in another way than engines do. */
  private static final class Decoded {
    private final Lines textLines;
    private final Lines sourceLines;
    private final int[] here;
    private final int[] there;

    Decoded(String text, String source, String mappings) {
      textLines = new Lines(text);
      sourceLines = new Lines(source);
      MappingsReader reader = new MappingsReader(mappings);
      LineStarts textStarts = new LineStarts(text);
      LineStarts sourceStarts = new LineStarts(source);
      int[] from = new int[mappings.length()];
      int[] to = new int[mappings.length()];
      int count = 0;
      while (reader.next()) {
        from[count] = textStarts.offset(reader.line(), reader.column());
        to[count] = sourceStarts.offset(reader.sourceLine(), reader.sourceColumn());
        count++;
      }
      here = Arrays.copyOf(from, count);
      there = Arrays.copyOf(to, count);
    }

    Position original(Position place) {
      int found = Arrays.binarySearch(here, textLines.offset(place));
      int last = found >= 0 ? found : -found - 2;
      while (last + 1 < here.length && last >= 0 && here[last + 1] == here[last]) {
        last++;
      }
      return sourceLines.at(last < 0 ? 0 : there[last]);
    }
  }
}
