package dev.footbridge.contract.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The two forms of a problem: text for people, JSON for tools. */
class ProblemTest {
  private static final Location PLACE = Location.inFile("c.json", 2, 12, "$.extApi[0].name");

  private static Problem problem(Location location, String message, String remedy) {
    return Problem.error(ProblemCode.API_NAME, location, message, remedy);
  }

  @Test
  void G2_theTextStartsWithTheFileLocationAndEndsWithTheJavaLocation() throws Exception {
    assertThat(problem(Location.NONE, "wrong", "")).hasToString("wrong");
    assertThat(problem(PLACE, "wrong", "mend it"))
        .hasToString("c.json:2:12: $.extApi[0].name: wrong; mend it");
    assertThat(problem(Location.inFile("a.js"), "no such file", ""))
        .hasToString("a.js: no such file");
    assertThat(problem(Location.inFile("a.jsonl", 7, 0, ""), "wrong", ""))
        .hasToString("a.jsonl:7: wrong");
    assertThat(problem(Location.inClass(Map.Entry.class), "wrong", "mend it"))
        .hasToString("wrong; mend it\n    for class Map.Entry");
    assertThat(problem(Location.inMethod(Map.Entry.class.getMethod("getKey")), "wrong", ""))
        .hasToString("wrong\n    for method Map.Entry.getKey");
    assertThat(problem(PLACE.and("com.example.Pay$Card$1", "pay"), "wrong", "mend it"))
        .hasToString(
            "c.json:2:12: $.extApi[0].name: wrong; mend it\n    for method Pay.Card$1.pay");
  }

  @Test
  void toolsGetTheFieldsThatAreKnown() {
    assertThat(problem(PLACE.and("com.example.Pay$Card", "pay"), "say \"so\"", "mend it").toJson())
        .isEqualTo(
            "{\"severity\":\"error\",\"code\":\"api-name\",\"file\":\"c.json\",\"line\":2,"
                + "\"column\":12,\"path\":\"$.extApi[0].name\",\"class\":\"com.example.Pay$Card\","
                + "\"method\":\"pay\",\"message\":\"say \\\"so\\\"\",\"remedy\":\"mend it\"}");
    assertThat(Problem.warning(ProblemCode.NO_HANDLER, Location.NONE, "wrong", "").toJson())
        .isEqualTo("{\"severity\":\"warning\",\"code\":\"no-handler\",\"message\":\"wrong\"}");
  }

  @Test
  void codesAreWordsWithHyphensAndEachHasItsOwn() {
    assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::id))
        .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"))
        .doesNotHaveDuplicates();
  }

  @Test
  void problemsWithEqualFieldsAreEqual() {
    Problem one = problem(PLACE, "wrong", "mend it");
    assertThat(one)
        .isEqualTo(
            problem(Location.inFile("c.json", 2, 12, "$.extApi[0].name"), "wrong", "mend it"))
        .hasSameHashCodeAs(
            problem(Location.inFile("c.json", 2, 12, "$.extApi[0].name"), "wrong", "mend it"))
        .isNotEqualTo(problem(PLACE, "wrong", ""))
        .isNotEqualTo(problem(PLACE, "odd", "mend it"))
        .isNotEqualTo(problem(PLACE.and("A", null), "wrong", "mend it"))
        .isNotEqualTo(Problem.warning(ProblemCode.API_NAME, PLACE, "wrong", "mend it"))
        .isNotEqualTo(Problem.error(ProblemCode.API_TWICE, PLACE, "wrong", "mend it"));
  }

  @Test
  void D5_allErrorsAreThrownAtOnceAndWarningsAreNot() {
    Problem odd = Problem.warning(ProblemCode.NO_HANDLER, PLACE, "odd", "");
    Problem wrong = problem(PLACE, "wrong", "");
    Problem worse = problem(Location.NONE, "worse", "");
    Problems problems = new Problems();
    problems.accept(odd);
    problems.throwErrors();
    problems.addAll(List.of(wrong, worse));

    assertThat(problems.warnings()).containsExactly(odd);
    assertThatExceptionOfType(BridgeConfigurationException.class)
        .isThrownBy(problems::throwErrors)
        .withMessage("2 problems:\nc.json:2:12: $.extApi[0].name: wrong\nworse")
        .satisfies(e -> assertThat(e.problems()).containsExactly(wrong, worse));
    assertThat(new BridgeConfigurationException(wrong))
        .hasMessage("c.json:2:12: $.extApi[0].name: wrong");
  }

  @Test
  void G2_theProblemsOfAFileAreSortedByLocation() {
    Problems problems = new Problems();
    for (int[] at : new int[][] {{2, 1}, {1, 9}, {1, 2}}) {
      problems.accept(problem(Location.inFile("f", at[0], at[1], ""), "wrong", ""));
    }
    problems.sortByPlace();
    assertThat(problems.errors())
        .extracting(each -> each.location().place())
        .containsExactly("f:1:2", "f:1:9", "f:2:1");
  }

  @Test
  @SuppressWarnings({"DataFlowIssue", "NullAway"}) // callers without a null checker may pass null
  void nullIsRefusedByName() {
    assertThatNullPointerException().isThrownBy(() -> Location.inFile(null)).withMessage("file");
    assertThatNullPointerException()
        .isThrownBy(() -> problem(null, "wrong", ""))
        .withMessage("location");
    assertThatNullPointerException()
        .isThrownBy(() -> new Problems().accept(null))
        .withMessage("problem");
  }
}
