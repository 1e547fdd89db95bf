package dev.footbridge.cli;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.CallListener;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.observe.ProgramListener;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.Payload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows a run: puts what many threads tell in one order, passes it on to the transcript, and
 * keeps what the end of the run depends on.
 */
final class RunRecord implements CallListener, ProgramListener {
  private final Object lock = new Object();
  private final Clock clock;
  private final Transcript transcript; // the rest is guarded by lock
  private final Map<Long, BridgeCall> open = new LinkedHashMap<>();
  private RunCounts counts = RunCounts.ZERO;
  private long beganAtNanos;
  private @Nullable Unfinished unfinished;
  private boolean over;

  /**
   * Creates a record of nothing.
   *
   * @param clock the programs' own
   */
  RunRecord(Transcript transcript, Clock clock) {
    this.transcript = transcript;
    this.clock = clock;
    this.beganAtNanos = clock.nanoTime();
  }

  /** Takes note that the program's first line runs now. */
  void begin() {
    synchronized (lock) {
      beganAtNanos = clock.nanoTime();
    }
  }

  /** Takes note that the program's time is over, and of what it was about. */
  void timeIsOver(Duration timeout) {
    synchronized (lock) {
      unfinished = new Unfinished(timeout, new ArrayList<>(open.values()), clock.nanoTime());
    }
  }

  /** Writes why the run failed although the program threw nothing. */
  void failure(String sentence) {
    synchronized (lock) {
      counts = counts.plusError();
      transcript.failure(sentence);
    }
  }

  /** Writes a warning about the configuration. */
  void warning(Problem problem) {
    synchronized (lock) {
      if (!over) {
        counts = counts.plusWarning();
      }
      write(() -> transcript.warning(problem));
    }
  }

  /** Returns why the program did not end in time, as a sentence; null if it did. */
  @Nullable String reasonUnfinished() {
    synchronized (lock) {
      return unfinished == null ? null : unfinished.sentence();
    }
  }

  /**
   * Writes the end; returns the run's {@link ExitStatus}. What comes later is not written.
   *
   * @param allWritten whether all files were written that the command names
   */
  int end(boolean allWritten) {
    synchronized (lock) {
      if (unfinished != null) {
        counts = counts.plusError();
        transcript.failure(unfinished.sentence());
      }
      int status = ExitStatus.of(counts.errors() > 0, allWritten);
      transcript.summary(counts.line(open.size()), status);
      over = true;
      return status;
    }
  }

  @Override
  public void started(BridgeCall call) {
    synchronized (lock) {
      open.put(call.id(), call);
      write(() -> transcript.call(call, millis(call.acceptedAtNanos() - beganAtNanos)));
    }
  }

  @Override
  public void state(BridgeCall call, Payload state) {
    synchronized (lock) {
      write(() -> transcript.state(call, state.json()));
    }
  }

  @Override
  public void ended(BridgeCall call, Outcome outcome) {
    synchronized (lock) {
      open.remove(call.id());
      counts = counts.plusCall(outcome.isOk());
      double took = millis(clock.nanoTime() - call.acceptedAtNanos());
      write(() -> transcript.end(call, outcome, took));
    }
  }

  @Override
  public void duplicate(BridgeCall call, Outcome second) {
    warn(
        call,
        "answered again, which changes nothing: "
            + (second.isOk() ? "ok " : "fail ")
            + second.json(),
        second.cause());
  }

  @Override
  public void late(BridgeCall call, Payload state) {
    warn(call, "a state sent after the end is not delivered: " + state.json(), null);
  }

  @Override
  public void dropped(BridgeCall call, Payload state) {
    warn(call, "a synchronous call delivers no states: " + state.json(), null);
  }

  @Override
  public void threwAfterEnd(BridgeCall call, Throwable thrown) {
    warn(call, "the handler threw after the end", thrown);
  }

  @Override
  public void stalled(BridgeCall call, BridgeCall behind) {
    warn(
        call,
        "waits for the handler of #" + behind.id() + " " + behind.event() + ", which still runs",
        null);
  }

  @Override
  public void overran(BridgeCall call) {
    warn(call, "its handler was interrupted, because it ran past the deadline", null);
  }

  @Override
  public void warning(MiniAppInfo program, String text) {
    warn(null, text, null);
  }

  @Override
  public void console(MiniAppInfo program, String level, String text) {
    synchronized (lock) {
      write(() -> transcript.log(level, text));
    }
  }

  @Override
  public void error(MiniAppInfo program, ScriptError error) {
    synchronized (lock) {
      if (unfinished != null && error.kind() == ScriptError.Kind.KILLED) {
        unfinished.stoppedAt(error.position());
        return;
      }
      counts = counts.plusError();
      write(() -> transcript.error(error));
    }
  }

  @Override
  public void pluginFailed(MiniAppInfo program, Throwable thrown) {
    warn(null, "a plugin threw when the program ended", thrown);
  }

  @Override
  public void ended(MiniAppInfo program, boolean killed) {
    synchronized (lock) {
      if (killed && unfinished != null) {
        unfinished.wasKilled();
      }
    }
  }

  private void warn(@Nullable BridgeCall call, String text, @Nullable Throwable thrown) {
    synchronized (lock) {
      if (!over) {
        counts = counts.plusWarning();
      }
      write(() -> transcript.warning(call, text, thrown));
    }
  }

  private void write(Runnable line) { // holds lock
    if (!over) {
      line.run();
    }
  }

  static double millis(long nanos) {
    return Math.max(0, Math.round(nanos / 1e5) / 10.0);
  }
}
