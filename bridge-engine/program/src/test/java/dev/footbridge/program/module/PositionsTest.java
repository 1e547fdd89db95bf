package dev.footbridge.program.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionsTest {
  private static final int TRIES = 500;

  @Test
  void whatIsBehindAnEditShiftsOnItsLineOnly() {
    SourceEdits edits = new SourceEdits("f(a, b)\nf(a, b)\n");
    edits.replace(2, 3, "long.name");
    Positions positions = Positions.of("f(a, b)\nf(a, b)\n", edits.sorted());

    assertThat(positions.author(1, 1)).isEqualTo(new Position(1, 1));
    assertThat(positions.author(1, 2)).isEqualTo(new Position(1, 2));
    assertThat(positions.author(1, 12)).isEqualTo(new Position(1, 4)); // the comma
    assertThat(positions.author(1, 14)).isEqualTo(new Position(1, 6)); // b
    assertThat(positions.author(2, 6)).isEqualTo(new Position(2, 6));
  }

  @Test
  void whatWasReplacedIsAtItsStart() {
    SourceEdits edits = new SourceEdits("f(a, b)");
    edits.replace(2, 3, "long.name");
    Positions positions = Positions.of("f(a, b)", edits.sorted());

    for (int column = 3; column < 3 + "long.name".length(); column++) {
      assertThat(positions.author(1, column)).isEqualTo(new Position(1, 3));
    }
  }

  @Test
  void whatWasInsertedIsWhereItSays() {
    String source = "a\nimport b\nc";
    SourceEdits edits = new SourceEdits(source);
    edits.insert(0, "load(b);", 9);
    edits.empty(2, 10);
    Positions positions = Positions.of(source, edits.sorted());

    assertThat(positions.author(1, 3)).isEqualTo(new Position(2, 8));
    assertThat(positions.author(1, 9)).isEqualTo(new Position(1, 1));
    assertThat(positions.author(2, 8)).isEqualTo(new Position(2, 8));
  }

  @Test
  void whatIsBeforeTheTextIsAtItsBeginning() {
    SourceEdits edits = new SourceEdits("a\nb");
    edits.insert(0, "{");
    Positions positions = Positions.of("a\nb", edits.sorted()).behind("define(");

    assertThat(positions.author(1, 3)).isEqualTo(new Position(1, 1));
    assertThat(positions.author(1, 9)).isEqualTo(new Position(1, 1));
    assertThat(positions.author(2, 1)).isEqualTo(new Position(2, 1));
  }

  @Test
  void whatIsBehindTheTextIsAtItsEnd() {
    Positions positions = Positions.of("a\nbcd", new SourceEdits("a\nbcd").sorted());

    assertThat(positions.author(3, 1)).isEqualTo(new Position(2, 4));
    assertThat(positions.author(99, 9)).isEqualTo(new Position(2, 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesEndAsEditorsCount(String end) {
    String source = "a" + end + end + "b\u2028c" + end + "d";
    Lines lines = new Lines(source);

    assertThat(lines.count()).isEqualTo(4);
    assertThat(lines.at(source.indexOf('b'))).isEqualTo(new Position(3, 1));
    assertThat(lines.at(source.indexOf('c'))).isEqualTo(new Position(3, 3));
    assertThat(lines.at(source.length())).isEqualTo(new Position(4, 2));
  }

  /** Each character that no edit touched is found again where the author has it. */
  @Test
  void everyOtherCharacterKeepsItsPlace() {
    long seed = Long.getLong("footbridge.seed", new Random().nextLong());
    Random random = new Random(seed);
    for (int i = 0; i < TRIES; i++) {
      checkCharacters(random, "footbridge.seed=" + seed);
    }
  }

  private static void checkCharacters(Random random, String seed) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(60);
    for (int i = 0; i < length; i++) { // each character once
      text.append(random.nextInt(8) == 0 ? '\n' : (char) ('\u4E00' + i));
    }
    String source = text.toString();
    SourceEdits edits = new SourceEdits(source);
    int at = 0;
    while ((at += random.nextInt(6)) < length) {
      int end = Math.min(length, at + random.nextInt(3));
      if (source.substring(at, end).indexOf('\n') < 0) {
        edits.replace(at, end, "x".repeat(random.nextInt(5)));
      }
      at = end + 1;
    }
    String edited = SourceEdits.apply(source, edits.sorted());
    Positions positions = Positions.of(source, edits.sorted());
    Lines here = new Lines(edited);
    Lines there = new Lines(source);
    for (int i = 0; i < edited.length(); i++) {
      char c = edited.charAt(i);
      if (c >= '\u4E00') {
        Position place = here.at(i);
        assertThat(positions.author(place.line(), place.column()))
            .as("%s: %s of %s as %s", seed, c, source, edited)
            .isEqualTo(there.at(source.indexOf(c)));
      }
    }
  }
}
