package dev.footbridge.jvm.transcript;

import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.PendingTimer;
import dev.footbridge.jvm.Durations;
import dev.footbridge.jvm.text.TerminalText;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explains why a program did not end in time: what it was doing at the timeout. */
final class TimeoutReport {
  /** The rule that surprises in a test, T7. */
  private static final String STANDS_STILL =
      "\n    time stands still while JavaScript runs: a loop that waits until Date.now() is later"
          + " never ends; use setTimeout";

  private final Duration timeout;
  private final String option;
  private final List<BridgeCall> open;
  private final List<String> leftToUser;
  private final List<PendingTimer> timers;
  private final String page;
  private final long nowNanos;
  private final boolean isTimeManual;
  private boolean killed;
  private @Nullable String position;
  private @Nullable String abandonedIn;

  /**
   * Creates a report of a program that still runs.
   *
   * @param leftToUser what its plugins have left to a user
   * @param timers the timers that it has set
   * @param page the page on top of a whole program; empty if there is none
   * @param nowNanos the time of the clock
   * @param isTimeManual whether the clock stands still while JavaScript runs
   */
  TimeoutReport(
      Duration timeout,
      String option,
      List<BridgeCall> open,
      List<String> leftToUser,
      List<PendingTimer> timers,
      String page,
      long nowNanos,
      boolean isTimeManual) {
    this.timeout = timeout;
    this.option = option;
    this.open = open;
    this.leftToUser = leftToUser;
    this.timers = timers;
    this.page = page;
    this.nowNanos = nowNanos;
    this.isTimeManual = isTimeManual;
  }

  /** Records that the program had to be stopped during a turn. */
  void wasKilled() {
    killed = true;
  }

  /** Records where its JavaScript was stopped; null if unknown. */
  void stoppedAt(@Nullable String where) {
    killed = true;
    position = where;
  }

  /** Records what the program still runs, since it cannot be stopped. */
  void wasAbandoned(String where) {
    abandonedIn = where;
  }

  String sentence() {
    StringBuilder text =
        new StringBuilder("the program did not end within ")
            .append(Durations.format(timeout))
            .append(option.isEmpty() ? "" : " (" + option + ")")
            .append(page.isEmpty() ? "" : ", on the page " + TerminalText.line(page));
    boolean inHandler = open.stream().anyMatch(BridgeCall::isSync);
    if (abandonedIn != null) {
      text.append(", and was abandoned: it is still running ").append(abandonedIn);
    } else if (killed && !inHandler) {
      text.append(": its JavaScript still ran")
          .append(position == null ? "" : " at " + position)
          .append(", and was stopped")
          .append(isTimeManual ? STANDS_STILL : "");
    }
    for (BridgeCall call : open) {
      text.append("\n    #")
          .append(call.id())
          .append(' ')
          .append(TerminalText.line(call.event()))
          .append(call.isSync() ? " has not returned for " : " is open for ")
          .append(Durations.millis(nowNanos - call.acceptedAtNanos()))
          .append(" ms");
    }
    leftToUser.forEach(each -> text.append("\n    ").append(TerminalText.line(each)));
    if (!open.isEmpty() && !leftToUser.isEmpty()) {
      text.append(
          "\n    there is no user here: answer in a JUnit test, or mock the call with --mocks");
    } else if (!open.isEmpty() && !inHandler) {
      text.append("\n    each handler must call ok or fail, on every path and once");
    }
    if (!killed && open.isEmpty()) {
      text.append(
          timers.isEmpty()
              ? ": a timer is still set, or a handler still at work"
              : TimerTexts.lines(timers));
    }
    return text.toString();
  }
}
