package dev.footbridge.program.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceMapTest {
  private static final long SEED = 18;

  @Test
  void aMapOfTypeScriptsOwnIsRead() {
    // const a: number = 3, b = <any>a;
    SourceMap map =
        new SourceMap(
            "const a = 3, b = a;\n",
            "const a: number = 3, b = <any>a;",
            "AAAA,MAAM,CAAC,GAAW,CAAC,EAAE,CAAC,GAAQ,CAAC,CAAC");

    assertThat(map.original(new Position(1, 7))).isEqualTo(new Position(1, 7));
    assertThat(map.original(new Position(1, 11))).isEqualTo(new Position(1, 19));
    assertThat(map.original(new Position(1, 14))).isEqualTo(new Position(1, 22));
    assertThat(map.original(new Position(1, 18))).isEqualTo(new Position(1, 31));
  }

  @Test
  void aPlaceInBetweenIsTheOneBefore() {
    String mappings = new MappingsWriter().add(1, 2, 0, 4).add(1, 6, 2, 0).toString();
    SourceMap map = new SourceMap("\naaaaaaaa\nb", "ccccccc\n\nd", mappings);

    assertThat(map.original(new Position(1, 1))).isEqualTo(new Position(1, 1)); // none before
    assertThat(map.original(new Position(2, 2))).isEqualTo(new Position(1, 1));
    assertThat(map.original(new Position(2, 3))).isEqualTo(new Position(1, 5));
    assertThat(map.original(new Position(2, 6))).isEqualTo(new Position(1, 5));
    assertThat(map.original(new Position(2, 7))).isEqualTo(new Position(3, 1));
    assertThat(map.original(new Position(3, 1))).isEqualTo(new Position(3, 1));
    assertThat(map.original(new Position(9, 9))).isEqualTo(new Position(3, 1)); // behind the end
  }

  @Test
  void ofTwoAtOnePlaceTheLastCounts() {
    String mappings =
        new MappingsWriter()
            .add(0, 1, 0, 1)
            .add(0, 1, 0, 2)
            .add(0, 1, 0, 3)
            .add(0, 4, 0, 5)
            .toString();

    assertThat(new SourceMap("aaaaaa", "bbbbbb", mappings).original(new Position(1, 2)))
        .isEqualTo(new Position(1, 4));
  }

  @Test
  void namesAndSegmentsWithoutASourceAreLeftOut() {
    String mappings =
        new MappingsWriter()
            .begin(0, 0)
            .add(0, 2, 0, 3)
            .name(-7)
            .begin(0, 4)
            .add(1, 1, 1, 1)
            .name(40)
            .toString();
    SourceMap map = new SourceMap("aaaaaa\naaa", "bbbbbb\nbb", mappings);

    assertThat(map.original(new Position(1, 1))).isEqualTo(new Position(1, 1));
    assertThat(map.original(new Position(1, 6))).isEqualTo(new Position(1, 4));
    assertThat(map.original(new Position(2, 2))).isEqualTo(new Position(2, 2));
  }

  /** The map counts a line behind a separator, and engines do not. */
  @Test
  void separatorsOfLinesAreNoLinesOfTheAuthor() {
    String mappings = new MappingsWriter().add(1, 0, 1, 0).add(3, 1, 4, 2).toString();
    SourceMap map = new SourceMap("'\u2028';\na\nbb", "'\u2029';\r\n\r'\u2028  c", mappings);

    assertThat(map.original(new Position(1, 3))).isEqualTo(new Position(1, 3));
    assertThat(map.original(new Position(3, 2))).isEqualTo(new Position(3, 5));
  }

  @Test
  void aMapOfAnotherTextHarmsNothing() {
    String mappings = new MappingsWriter().add(0, 90, 70, 80).add(60, 0, 0, 900).toString();

    assertThat(new SourceMap("a", "b\ncc", mappings).original(new Position(1, 2)))
        .isEqualTo(new Position(2, 3));
    assertThat(new SourceMap("", "", "").original(new Position(1, 1)))
        .isEqualTo(new Position(1, 1));
  }

  @Test
  void anyPlaceIsFound() {
    Random random = new Random(SEED);
    String text = "x".repeat(2000) + "\n" + "y".repeat(2000);
    MappingsWriter writer = new MappingsWriter();
    int[] columns = new int[50];
    for (int i = 1; i < columns.length; i++) {
      columns[i] = columns[i - 1] + 1 + random.nextInt(30);
    }
    int[] from = random.ints(columns.length, 0, 2000).toArray();
    for (int i = 0; i < columns.length; i++) {
      writer.add(1, columns[i], 1, from[i]);
    }
    SourceMap map = new SourceMap(text, text, writer.toString());
    for (int i = 0; i < columns.length; i++) {
      assertThat(map.original(new Position(2, columns[i] + 1)))
          .isEqualTo(new Position(2, from[i] + 1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"A A", "AAA", "AAAg", "é", "AAAA,\u0000"})
  void whatIsNoMapIsRefused(String mappings) {
    assertThatThrownBy(() -> new SourceMap("a", "b", mappings).original(new Position(1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("of the mappings of a source map");
  }
}
