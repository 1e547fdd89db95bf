package dev.footbridge.contract.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule S1: the known names nearest to a mistyped one. */
class NearestTest {
  @ParameterizedTest
  @CsvSource({
    "getUser, getUser", // the same
    "getUser, getUsr", // one less
    "getUser, getUserr", // one more
    "getUser, getUxer", // another
    "getUser, getUesr", // two swapped
    "getUser, gteUser",
    "getUser, egtUser",
    "getUser, getUsre",
    "getUser, GETUSER", // case does not count
    "getUser, getUs", // two less, for a name of seven
    "getUser, gteUxer",
    "pay, pax",
    "pa, pb" // even a short name may have one
  })
  void S1_slipsAreNear(String typed, String meant) {
    assertThat(Nearest.of(typed, List.of(meant))).containsExactly(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "getUser, getU", // three less
    "getUser, getUserInfo",
    "getUser, gxxxser",
    "getUser, abcdefg",
    "pay, xyy", // two in a name of three
    "pay, apx",
    "abcdef, badcfe", // three swaps
    "pa, ab", // no swap of neighbours
    "a, bc"
  })
  void S1_othersAreNot(String typed, String other) {
    assertThat(Nearest.of(typed, List.of(other))).isEmpty();
  }

  @Test
  void S1_theNearestComesFirstThenTheAlphabetAndThreeAtMost() {
    assertThat(Nearest.of("abcdef", List.of("abcdxx", "abcdeb", "abcdea", "abcdef", "abcdec")))
        .containsExactly("abcdef", "abcdea", "abcdeb");
  }

  @Test
  void S1_theHintNamesThem() {
    assertThat(Nearest.hint("pay", List.of("pax", "pat")))
        .isEqualTo("; did you mean 'pat' or 'pax'?");
    assertThat(Nearest.hint("pay", List.of("wipe"))).isEmpty();
  }
}
