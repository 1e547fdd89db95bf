package dev.footbridge.jvm.transcript;

import dev.footbridge.api.MiniAppInfo;
import dev.footbridge.contract.problem.Problem;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.observe.BridgeCall;
import dev.footbridge.engine.observe.Outcome;
import dev.footbridge.engine.observe.PendingTimer;
import dev.footbridge.engine.observe.ScriptError;
import dev.footbridge.engine.spi.Payload;
import dev.footbridge.jvm.Durations;
import dev.footbridge.jvm.event.ProgramEvent;
import dev.footbridge.jvm.json.JsonValues;
import dev.footbridge.jvm.text.WarningListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Listens to one program and writes a {@link Transcript} of it: puts the reports of many threads
 * into one order, and counts them.
 */
public final class ProgramTranscript implements WarningListener {
  private final Object lock = new Object();
  private final Clock clock;
  private final Transcript transcript; // guarded by lock, as are the fields below
  private final Map<Long, BridgeCall> open = new LinkedHashMap<>();
  private TranscriptCounts counts = TranscriptCounts.ZERO;
  private long beganAtNanos;
  private @Nullable TimeoutReport timedOut;
  private String page = "";
  private boolean over;

  /**
   * Creates a transcript of a program that has not run yet.
   *
   * @param clock the program's clock
   */
  public ProgramTranscript(Transcript transcript, Clock clock) {
    this.transcript = Objects.requireNonNull(transcript, "transcript");
    this.clock = Objects.requireNonNull(clock, "clock");
    this.beganAtNanos = clock.nanoTime();
  }

  /** Starts measuring time, just before the program's first line runs. */
  public void begin() {
    synchronized (lock) {
      beganAtNanos = clock.nanoTime();
    }
  }

  /**
   * Records a timeout, and what the program was doing.
   *
   * @param option the name of the option that sets the timeout; empty if there is none
   * @param program the program, which still runs
   */
  public void timeIsOver(Duration timeout, String option, MiniProgram program) {
    Objects.requireNonNull(timeout, "timeout");
    Objects.requireNonNull(option, "option");
    List<String> leftToUser = Objects.requireNonNull(program, "program").leftToUser();
    List<PendingTimer> timers = program.pendingTimers();
    synchronized (lock) {
      timedOut =
          new TimeoutReport(
              timeout,
              option,
              new ArrayList<>(open.values()),
              leftToUser,
              timers,
              page,
              clock.nanoTime(),
              clock.isManual());
    }
  }

  /** Writes the reason why the run failed although the program threw nothing. */
  public void failure(String sentence) {
    Objects.requireNonNull(sentence, "sentence");
    synchronized (lock) {
      counts = counts.plusError();
      transcript.failure(sentence);
    }
  }

  /** Writes a warning about the configuration. */
  public void warning(Problem problem) {
    Objects.requireNonNull(problem, "problem");
    synchronized (lock) {
      write(counts.plusWarning(), () -> transcript.warning(problem));
    }
  }

  /** Returns why the program did not end in time, as a sentence; null if it did. */
  public @Nullable String timeoutReason() {
    synchronized (lock) {
      return timedOut == null ? null : timedOut.sentence();
    }
  }

  /** Ends the transcript: later events are neither written nor counted. Returns the counts. */
  public TranscriptCounts end() {
    synchronized (lock) {
      if (timedOut != null) {
        counts = counts.plusError();
        transcript.failure(timedOut.sentence());
      }
      over = true;
      return counts;
    }
  }

  @Override
  public void started(BridgeCall call) {
    synchronized (lock) {
      open.put(call.id(), call);
      write(
          counts.plusStart(),
          () -> transcript.call(call, Durations.millis(call.acceptedAtNanos() - beganAtNanos)));
    }
  }

  @Override
  public void state(BridgeCall call, Payload state) {
    synchronized (lock) {
      write(counts, () -> transcript.state(call, state.json()));
    }
  }

  @Override
  public void ended(BridgeCall call, Outcome outcome) {
    synchronized (lock) {
      open.remove(call.id());
      double took = Durations.millis(clock.nanoTime() - call.acceptedAtNanos());
      write(counts.plusEnd(outcome.isOk()), () -> transcript.end(call, outcome, took));
    }
  }

  @Override
  public void warning(@Nullable BridgeCall call, String text, @Nullable Throwable thrown) {
    synchronized (lock) {
      write(counts.plusWarning(), () -> transcript.warning(call, text, thrown));
    }
  }

  @Override
  public void console(MiniAppInfo program, String level, String text) {
    synchronized (lock) {
      write(counts, () -> transcript.log(level, text));
    }
  }

  @Override
  public void log(MiniAppInfo program, String level, String tag, String text) {
    synchronized (lock) {
      write(counts, () -> transcript.pluginLog(level, tag, text));
    }
  }

  @Override
  public void shown(MiniAppInfo program, String kind, String text) {
    log(program, "info", kind, text);
  }

  @Override
  public void happened(MiniAppInfo program, String kind, Payload data) {
    ProgramEvent event = ProgramEvent.of(kind, data.json());
    synchronized (lock) {
      if (kind.equals("navigate")) {
        page = JsonValues.read(data.json()).path("page").asText(); // which a timeout names (W62)
      }
      double at = Durations.millis(clock.nanoTime() - beganAtNanos);
      write(event.goesToPage() ? counts.plusPage() : counts, () -> transcript.happened(event, at));
    }
  }

  @Override
  public void error(MiniAppInfo program, ScriptError error) {
    synchronized (lock) {
      if (timedOut != null && error.kind() == ScriptError.Kind.KILLED) {
        timedOut.stoppedAt(error.position());
        return;
      }
      write(counts.plusError(), () -> transcript.error(error));
    }
  }

  @Override
  public void abandoned(MiniAppInfo program, String where) {
    synchronized (lock) {
      if (timedOut != null) {
        timedOut.wasAbandoned(where);
      } else {
        write(
            counts.plusError(),
            () -> transcript.failure("the program was abandoned: it is still running " + where));
      }
    }
  }

  @Override
  public void ended(MiniAppInfo program, boolean killed) {
    synchronized (lock) {
      if (killed && timedOut != null) {
        timedOut.wasKilled();
      }
    }
  }

  private void write(TranscriptCounts countsAfter, Runnable line) { // holds lock
    if (!over) {
      counts = countsAfter;
      line.run();
    }
  }
}
