package dev.footbridge.jvm.transcript;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The counts of what a program did. */
public final class TranscriptCounts {
  static final TranscriptCounts ZERO = new TranscriptCounts(0, 0, 0, 0, 0, 0);

  private final int pages;
  private final int ok;
  private final int failed;
  private final int open;
  private final int errors;
  private final int warnings;

  TranscriptCounts(int pages, int ok, int failed, int open, int errors, int warnings) {
    this.pages = pages;
    this.ok = ok;
    this.failed = failed;
    this.open = open;
    this.errors = errors;
    this.warnings = warnings;
  }

  /** Returns how often a page was opened; 0 if the program has no pages. */
  public int pages() {
    return pages;
  }

  /** Returns calls that succeeded. */
  public int ok() {
    return ok;
  }

  /** Returns calls that failed. */
  public int failed() {
    return failed;
  }

  /** Returns calls that have not ended. */
  public int open() {
    return open;
  }

  /** Returns errors of the program, and other reasons why the run failed. */
  public int errors() {
    return errors;
  }

  /** Returns what was odd. */
  public int warnings() {
    return warnings;
  }

  TranscriptCounts plusPage() {
    return new TranscriptCounts(pages + 1, ok, failed, open, errors, warnings);
  }

  TranscriptCounts plusStart() {
    return new TranscriptCounts(pages, ok, failed, open + 1, errors, warnings);
  }

  TranscriptCounts plusEnd(boolean isOk) {
    return new TranscriptCounts(
        pages, ok + (isOk ? 1 : 0), failed + (isOk ? 0 : 1), open - 1, errors, warnings);
  }

  TranscriptCounts plusError() {
    return new TranscriptCounts(pages, ok, failed, open, errors + 1, warnings);
  }

  TranscriptCounts plusWarning() {
    return new TranscriptCounts(pages, ok, failed, open, errors, warnings + 1);
  }

  /**
   * Returns a line such as {@code 6 calls: 4 ok, 2 failed; 1 warning}. That of a whole program
   * begins with its pages: {@code 3 pages opened; 6 calls: …}.
   */
  public String line() {
    int calls = ok + failed + open;
    String ofCalls =
        calls == 0 ? "no calls" : counted(calls, "call") + ": " + ok + " ok, " + failed + " failed";
    return (pages == 0 ? "" : counted(pages, "page") + " opened; ")
        + ofCalls
        + (open == 0 ? "" : ", " + open + " open")
        + (errors == 0 ? "" : "; " + counted(errors, "error"))
        + (warnings == 0 ? "" : "; " + counted(warnings, "warning"));
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TranscriptCounts that
        && pages == that.pages
        && ok == that.ok
        && failed == that.failed
        && open == that.open
        && errors == that.errors
        && warnings == that.warnings;
  }

  @Override
  public int hashCode() {
    return Objects.hash(pages, ok, failed, open, errors, warnings);
  }

  @Override
  public String toString() {
    return "TranscriptCounts[pages="
        + pages
        + ", ok="
        + ok
        + ", failed="
        + failed
        + ", open="
        + open
        + ", errors="
        + errors
        + ", warnings="
        + warnings
        + "]";
  }
}
