package dev.footbridge.cli;

import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.observe.PendingTimer;
import dev.footbridge.engine.spi.JsSource;
import dev.footbridge.jvm.json.JsonValues;
import dev.footbridge.jvm.transcript.JsonTranscript;
import dev.footbridge.jvm.transcript.ProgramTranscript;
import dev.footbridge.jvm.transcript.TextTranscript;
import dev.footbridge.jvm.transcript.TimerTexts;
import dev.footbridge.jvm.transcript.TranscriptCounts;
import java.util.List;
import java.util.stream.Collectors;

/** Prints a run: its transcript, and the last line. */
final class RunConsole {
  private final Shell shell;
  private final boolean json;

  RunConsole(Shell shell, boolean json) {
    this.shell = shell;
    this.json = json;
  }

  /**
   * Returns a transcript to the standard output.
   *
   * @param source the program's, from which errors are quoted
   * @param clock the program's own
   */
  ProgramTranscript transcript(JsSource source, Clock clock) {
    return new ProgramTranscript(
        json
            ? new JsonTranscript(shell.out())
            : new TextTranscript(shell.out(), shell.colours(), source),
        clock);
  }

  /**
   * Ends the transcript and prints the last line; returns the {@link ExitStatus}.
   *
   * @param written the greatest status of the files
   * @param timersLeft the timers that the end of the run cut off (rule W60)
   */
  int summarize(ProgramTranscript transcript, int written, List<PendingTimer> timersLeft) {
    TranscriptCounts counts = transcript.end();
    int status = ExitStatus.of(counts.errors() > 0, written);
    String left = timersLeft.isEmpty() ? "" : "; " + TimerTexts.clause(timersLeft);
    String text = counts.line() + left + "; exit " + status;
    if (json) {
      shell.sayJson("{\"type\":\"end\"" + timers(timersLeft) + ",\"exit\":" + status + "}");
    } else {
      shell.say(status == ExitStatus.OK ? text : shell.colours().red(text));
    }
    return status;
  }

  private static String timers(List<PendingTimer> left) {
    if (left.isEmpty()) {
      return "";
    }
    return left.stream()
        .map(
            timer ->
                "{\"name\":"
                    + JsonValues.quoted(timer.name())
                    + ",\"everyMs\":"
                    + timer.delay().toMillis()
                    + "}")
        .collect(Collectors.joining(",", ",\"timers\":[", "]"));
  }
}
