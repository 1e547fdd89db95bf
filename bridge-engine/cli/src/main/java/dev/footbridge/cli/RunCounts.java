package dev.footbridge.cli;

/**
 * What happened in a run, in numbers.
 *
 * @param ok calls that succeeded
 * @param failed calls that failed
 * @param errors errors of the program, and other reasons why the run failed
 * @param warnings what was odd
 */
record RunCounts(int ok, int failed, int errors, int warnings) {
  static final RunCounts ZERO = new RunCounts(0, 0, 0, 0);

  RunCounts plusCall(boolean isOk) {
    return new RunCounts(ok + (isOk ? 1 : 0), failed + (isOk ? 0 : 1), errors, warnings);
  }

  RunCounts plusError() {
    return new RunCounts(ok, failed, errors + 1, warnings);
  }

  RunCounts plusWarning() {
    return new RunCounts(ok, failed, errors, warnings + 1);
  }

  /**
   * Returns a line such as {@code 6 calls: 4 ok, 2 failed; 1 warning}.
   *
   * @param open how many calls have not ended
   */
  String line(int open) {
    int calls = ok + failed + open;
    String ofCalls =
        calls == 0 ? "no calls" : counted(calls, "call") + ": " + ok + " ok, " + failed + " failed";
    return ofCalls
        + (open == 0 ? "" : ", " + open + " open")
        + (errors == 0 ? "" : "; " + counted(errors, "error"))
        + (warnings == 0 ? "" : "; " + counted(warnings, "warning"));
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
