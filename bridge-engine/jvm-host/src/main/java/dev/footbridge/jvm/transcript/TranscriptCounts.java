package dev.footbridge.jvm.transcript;

/**
 * The counts of what a program did.
 *
 * @param ok calls that succeeded
 * @param failed calls that failed
 * @param open calls that have not ended
 * @param errors errors of the program, and other reasons for a failed run
 * @param warnings warnings
 */
public record TranscriptCounts(int ok, int failed, int open, int errors, int warnings) {
  static final TranscriptCounts ZERO = new TranscriptCounts(0, 0, 0, 0, 0);

  TranscriptCounts plusStart() {
    return new TranscriptCounts(ok, failed, open + 1, errors, warnings);
  }

  TranscriptCounts plusEnd(boolean isOk) {
    return new TranscriptCounts(
        ok + (isOk ? 1 : 0), failed + (isOk ? 0 : 1), open - 1, errors, warnings);
  }

  TranscriptCounts plusError() {
    return new TranscriptCounts(ok, failed, open, errors + 1, warnings);
  }

  TranscriptCounts plusWarning() {
    return new TranscriptCounts(ok, failed, open, errors, warnings + 1);
  }

  /** Returns a line such as {@code 6 calls: 4 ok, 2 failed; 1 warning}. */
  public String line() {
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
