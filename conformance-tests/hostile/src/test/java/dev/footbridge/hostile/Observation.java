package dev.footbridge.hostile;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/**
 * What came of a program.
 *
 * @param harms what it did to others or left behind, a line each; none if it was contained
 * @param untold what its user could not understand, a line each; none if the cause was told
 */
record Observation(List<String> harms, List<String> untold) {
  private static final String HARM = "observed harm: ";
  private static final String UNTOLD = "observed untold: ";

  Observation() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  void harm(String what) {
    harms.add(oneLine(what));
  }

  void untold(String what) {
    untold.add(oneLine(what));
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() > 300 ? line.substring(0, 300) + "…" : line;
  }

  /** Returns it as lines, for another process. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    harms.forEach(harm -> lines.add(HARM + harm));
    untold.forEach(each -> lines.add(UNTOLD + each));
    return lines;
  }

  /** Adds the lines of another process. */
  void add(List<String> lines) {
    for (String line : lines) {
      if (line.startsWith(HARM)) {
        harm(line.substring(HARM.length()));
      } else if (line.startsWith(UNTOLD)) {
        untold(line.substring(UNTOLD.length()));
      }
    }
  }

  /** Fails unless this is what is expected of the program. */
  void check(HostileProgram program, Mode mode) {
    SoftAssertions softly = new SoftAssertions();
    String where = program + ", " + mode.title();
    Expectation contained = program.isContained(mode);
    check(softly, where, "contained", contained, harms);
    if (contained.isYes()) { // else it may have ended before anything could be told
      check(softly, where, "told", program.isTold(mode), untold);
    }
    softly.assertAll();
  }

  private static void check(
      SoftAssertions softly,
      String where,
      String what,
      Expectation expected,
      List<String> exceptions) {
    switch (expected.answer()) {
      case YES -> softly.assertThat(exceptions).as("%s: should be %s", where, what).isEmpty();
      case NO ->
          softly
              .assertThat(exceptions)
              .as(
                  "%s: expected not %s, but was: delete the line '// Not %s: …' of this mode in its"
                      + " file, and update docs/security.md",
                  where, what, what)
              .isNotEmpty();
      case PERHAPS -> {}
    }
  }
}
