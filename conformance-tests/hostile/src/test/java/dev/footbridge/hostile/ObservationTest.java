package dev.footbridge.hostile;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What is better than expected fails too, so that the table follows. */
class ObservationTest {
  private static HostileProgram expecting(String line) {
    return HostileProgram.parse(Kind.STALL, "x", "// Tries\n" + line + "\n");
  }

  private static Observation observed(String... lines) {
    Observation observation = new Observation();
    observation.add(java.util.List.of(lines));
    return observation;
  }

  @Test
  void harmIsAFailureUnlessItIsExpected() {
    Observation harm = observed("observed harm: others died");
    assertThatThrownBy(() -> harm.check(expecting("// Source: none"), Mode.GRAALJS))
        .hasMessageContaining("should be contained")
        .hasMessageContaining("others died");
    for (String key : new String[] {"Not contained", "Perhaps not contained"}) {
      HostileProgram program = expecting("// " + key + ": graaljs in process: why");
      assertThatCode(() -> harm.check(program, Mode.GRAALJS)).doesNotThrowAnyException();
      assertThatThrownBy(() -> harm.check(program, Mode.QUICKJS))
          .isInstanceOf(AssertionError.class);
    }
  }

  @Test
  void aMendedProgramFailsUntilItsLineIsDeleted() {
    HostileProgram program = expecting("// Not contained: everywhere: why");
    assertThatThrownBy(() -> observed().check(program, Mode.QUICKJS_ISOLATED))
        .hasMessageContaining("expected not contained, but was: delete the line");
    HostileProgram untold = expecting("// Not told: graaljs in process: why");
    assertThatThrownBy(() -> observed().check(untold, Mode.GRAALJS))
        .hasMessageContaining("expected not told, but was: delete the line");
  }

  @Test
  void aCauseThatIsNotToldIsAFailure() {
    Observation untold = observed("observed untold: it tells a failure of Java");
    assertThatThrownBy(() -> untold.check(expecting("// Source: none"), Mode.GRAALJS))
        .hasMessageContaining("x, graaljs in process: should be told");
  }
}
