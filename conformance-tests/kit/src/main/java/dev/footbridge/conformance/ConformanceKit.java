package dev.footbridge.conformance;

import java.util.ArrayList;
import java.util.List;

/** All cases. */
public final class ConformanceKit {
  private ConformanceKit() {}

  /** Returns all cases: those written in JavaScript, then those written in Java. */
  public static List<ConformanceCase> cases() {
    List<ConformanceCase> cases = new ArrayList<>();
    for (String file : Resources.lines("cases/index.txt")) {
      cases.add(ScriptCase.of(file));
    }
    for (String file : Resources.lines("programs/index.txt")) {
      cases.add(ProgramCase.of(file));
    }
    cases.addAll(DeclaringCases.all());
    cases.addAll(NamingCases.all());
    cases.addAll(ConfigCases.all());
    cases.addAll(ThreadCases.all());
    cases.addAll(ClosingCases.all());
    cases.addAll(StoppingCases.all());
    cases.addAll(ErrataCases.all());
    cases.addAll(WholeProgramCases.all());
    return cases;
  }
}
