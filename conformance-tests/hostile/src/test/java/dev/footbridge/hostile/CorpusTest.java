package dev.footbridge.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.hostile.Expectation.Answer;
import dev.footbridge.hostile.Mode.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files of the corpus, and what their first lines say. */
class CorpusTest {
  @Test
  void thereAreManyPrograms() {
    assertThat(Corpus.programs()).hasSizeGreaterThanOrEqualTo(120);
  }

  @ParameterizedTest
  @EnumSource
  void eachKindHasPrograms(Kind kind) {
    assertThat(Corpus.programs(kind)).hasSizeGreaterThanOrEqualTo(20);
  }

  @Test
  void eachProgramSaysWhatItTries() {
    assertThat(Corpus.programs())
        .allSatisfy(
            program -> assertThat(program.attempt()).as("%s", program).hasSizeGreaterThan(20));
  }

  @Test
  void twoProgramsAreNeverTheSame() {
    assertThat(Corpus.programs()).extracting(HostileProgram::text).doesNotHaveDuplicates();
    assertThat(Corpus.programs()).extracting(HostileProgram::attempt).doesNotHaveDuplicates();
  }

  @Test
  void eachForgerySaysWhatIsTrue() {
    assertThat(Corpus.programs(Kind.FORGE))
        .allSatisfy(program -> assertThat(program.truth()).as("%s", program).isNotEmpty());
  }

  /** What a child promises; what programs find in their realm, and what is printed, is the same. */
  @Test
  void whatIsIsolatedIsContained() {
    List<Mode> isolated =
        Arrays.stream(Mode.values()).filter(mode -> mode.place() != Place.IN_PROCESS).toList();
    assertThat(Corpus.programs())
        .filteredOn(program -> Set.of(Kind.STALL, Kind.MEMORY, Kind.CRASH).contains(program.kind()))
        .allSatisfy(
            program ->
                assertThat(isolated)
                    .as("%s", program)
                    .allMatch(mode -> program.isContained(mode).isYes()));
  }

  @Test
  void theFirstLinesAreRead() {
    HostileProgram program =
        HostileProgram.parse(
            Kind.CRASH,
            "x",
            """
            // Tries something
            // Source: an advisory
            // Not contained: graaljs in process: why not
            // Perhaps not contained: quickjs in process: by chance
            // Not told: graaljs isolated: no words
            f(<<[ * 3>>1<<] * 3>>);
            """);
    assertThat(program.attempt()).isEqualTo("Tries something");
    assertThat(program.isContained(Mode.GRAALJS)).isEqualTo(new Expectation(Answer.NO, "why not"));
    assertThat(program.isContained(Mode.QUICKJS))
        .isEqualTo(new Expectation(Answer.PERHAPS, "by chance"));
    assertThat(program.isContained(Mode.GRAALJS_ISOLATED).isYes()).isTrue();
    assertThat(program.isTold(Mode.GRAALJS_ISOLATED))
        .isEqualTo(new Expectation(Answer.NO, "no words"));
    assertThat(program.text()).endsWith("\nf([[[1]]]);\n");
  }

  @Test
  void anUnknownModeIsRefused() {
    assertThatThrownBy(
            () -> HostileProgram.parse(Kind.CRASH, "x", "// X\n// Not contained: rhino: y\n"))
        .hasMessage("no mode: rhino: y");
  }
}
