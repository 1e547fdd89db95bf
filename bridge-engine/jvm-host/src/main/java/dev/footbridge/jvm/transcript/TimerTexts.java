package dev.footbridge.jvm.transcript;

import dev.footbridge.engine.observe.PendingTimer;
import dev.footbridge.jvm.Durations;
import dev.footbridge.jvm.text.TerminalText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Describes the timers that a program has set, for people. */
public final class TimerTexts {
  /** More are no help, and a program can set any number. */
  private static final int MOST = 10;

  private TimerTexts() {}

  /**
   * Returns a line for each timer, equal ones together: a line break, an indent and a sentence. So
   * that a person finds the timer, it has the name of the function that it calls.
   */
  public static String lines(List<PendingTimer> timers) {
    Objects.requireNonNull(timers, "timers");
    Map<String, Integer> counts = new LinkedHashMap<>();
    timers.forEach(timer -> counts.merge(sentence(timer), 1, Integer::sum));
    StringBuilder text = new StringBuilder();
    int shown = 0;
    int left = timers.size();
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      if (shown++ == MOST) {
        return text.append("\n    and ").append(left).append(" more").toString();
      }
      left -= each.getValue();
      text.append("\n    ").append(each.getKey());
      text.append(each.getValue() == 1 ? "" : " (" + each.getValue() + " times)");
    }
    return text.toString();
  }

  /**
   * Returns repeating timers as a clause: {@code 2 repeating timers are left: poll every 1s, one
   * every 300ms}.
   */
  public static String clause(List<PendingTimer> timers) {
    Objects.requireNonNull(timers, "timers");
    StringBuilder text = new StringBuilder();
    text.append(timers.size())
        .append(timers.size() == 1 ? " repeating timer is left: " : " repeating timers are left: ");
    for (int i = 0; i < Math.min(MOST, timers.size()); i++) {
      PendingTimer timer = timers.get(i);
      text.append(i == 0 ? "" : ", ")
          .append(timer.name().isEmpty() ? "one" : TerminalText.line(timer.name()))
          .append(" every ")
          .append(delay(timer));
    }
    return text.append(timers.size() > MOST ? ", …" : "").toString();
  }

  private static String delay(PendingTimer timer) {
    return timer.delay().toMillis() == 0 ? "0ms" : Durations.format(timer.delay());
  }

  private static String sentence(PendingTimer timer) {
    return (timer.isRepeating() ? "a repeating timer of " : "a timer of ")
        + delay(timer)
        + " is set"
        + (timer.name().isEmpty() ? "" : ": it calls " + TerminalText.line(timer.name()));
  }
}
