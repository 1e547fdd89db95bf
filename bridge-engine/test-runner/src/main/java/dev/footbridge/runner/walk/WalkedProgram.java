package dev.footbridge.runner.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footbridge.engine.MiniProgram;
import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.observe.PendingTimer;
import dev.footbridge.jvm.Durations;
import dev.footbridge.jvm.json.JsonValues;
import dev.footbridge.jvm.transcript.ProgramTranscript;
import dev.footbridge.jvm.transcript.TimerTexts;
import dev.footbridge.program.DriveException;
import dev.footbridge.program.ProgramDriver;
import dev.footbridge.runner.time.VirtualTime;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One program of a walk. For the thread of the walk; {@link #abort} for any. */
final class WalkedProgram implements AutoCloseable {
  /** How long a page may take to become idle, on the program's clock. */
  private static final Duration MOST = Duration.ofSeconds(2);

  private static final String APP = "";
  private static final String ENDED = "it was not opened, since the program ended";

  private final MiniProgram program;
  private final ManualClock clock;
  private final VirtualTime time;
  private final WalkLog log;
  private final ProgramTranscript transcript;
  private final WalkLimit limit;

  WalkedProgram(
      MiniProgram program,
      ManualClock clock,
      VirtualTime time,
      WalkLog log,
      ProgramTranscript transcript,
      WalkLimit limit) {
    this.program = program;
    this.clock = clock;
    this.time = time;
    this.log = log;
    this.transcript = transcript;
    this.limit = limit;
  }

  /**
   * Starts the app.
   *
   * @param reads the names of the APIs that it reads, each with the place where it is read first
   * @return whether the program goes on
   */
  boolean start(Map<String, String> reads) {
    return run(
        APP,
        driver -> {
          drive(APP, driver::start);
          noteAbsent(driver, APP, reads); // it may have added some
        });
  }

  /**
   * Opens a page in place of the one before.
   *
   * @param reads as for {@link #start}
   * @return whether the program goes on
   */
  boolean open(String page, Map<String, String> reads) {
    long mark = program.timerMark();
    boolean goesOn =
        run(
            page,
            driver -> {
              noteAbsent(driver, page, reads);
              drive(page, () -> driver.open(page));
            });
    if (goesOn) {
      log.noteOpenCalls(page);
      TimerTexts.lines(program.pendingTimers(mark))
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> log.note(page, WalkNote.Kind.BUSY, line.strip(), null));
      program.clearTimers(mark);
    }
    return goesOn;
  }

  /** Does something within the limit. Returns whether the program goes on. */
  private boolean run(String page, Consumer<ProgramDriver> steps) {
    long began = System.nanoTime();
    log.enter(page, program.pendingTimers().isEmpty());
    Clock realTime = Clock.system();
    Clock.Alarm alarm = realTime.at(realTime.nanoTime() + limit.time().toNanos(), this::timeIsOver);
    try {
      steps.accept(ProgramDriver.of(program));
    } catch (IllegalArgumentException e) { // it ended just before
      log.notOpened(page, ENDED);
      return false;
    } catch (IllegalStateException e) { // busy for longer than the clock waits, or interrupted
      abort();
      return false;
    } finally {
      alarm.cancel();
      log.ran(page, Durations.millis(System.nanoTime() - began));
    }
    return goesOn();
  }

  /** Returns whether the program can open further pages. */
  boolean goesOn() {
    return !log.hasEnded() && !limit.isOver();
  }

  /** Gives a command, and waits until what it started has ended, on the program's clock. */
  private void drive(String page, Supplier<CompletableFuture<@Nullable String>> command) {
    long mark = program.timerMark();
    long end = clock.nanoTime() + MOST.toNanos();
    CompletableFuture<@Nullable String> done = command.get();
    boolean isIdle =
        time.pass(program, () -> log.hasEnded() || (done.isDone() && isIdle(page, mark)), MOST);
    if (!goesOn()) {
      return;
    }
    if (!isIdle && clock.nanoTime() < end) {
      clock.advance(Duration.ofNanos(end - clock.nanoTime())); // nothing more is due until then
    }
    tellOf(page, done);
  }

  /** Takes a note of each API that is read, and that is not on {@code wx} now. */
  private void noteAbsent(ProgramDriver driver, String page, Map<String, String> reads) {
    if (reads.isEmpty() || log.hasEnded()) {
      return;
    }
    ObjectNode arguments = JsonNodeFactory.instance.objectNode();
    reads.keySet().forEach(arguments.putArray("names")::add);
    try {
      String absent = driver.drive("absent", arguments.toString()).join();
      for (JsonNode name : JsonValues.read(absent == null ? "[]" : absent)) {
        log.note(page, WalkNote.Kind.ABSENT, "wx." + name.asText(), reads.get(name.asText()));
      }
    } catch (CompletionException e) {
      return; // it has ended, which is told, or its wx is odd
    }
  }

  private void tellOf(String page, CompletableFuture<@Nullable String> done) {
    if (!done.isDone()) {
      log.notOpened(page, "it was not opened within " + Durations.format(MOST));
      return;
    }
    try {
      done.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof DriveException reason) {
        log.notOpened(page, String.valueOf(reason.getMessage()));
      } else {
        log.notOpened(page, ENDED);
        abort();
      }
    }
  }

  /** Returns whether nothing of a page is at work but repeating timers, which have run. */
  private boolean isIdle(String page, long mark) {
    return !log.hasOpenCalls(page)
        && program.pendingTimers(mark).stream().allMatch(PendingTimer::isRepeating);
  }

  private void timeIsOver() {
    transcript.timeIsOver(limit.time(), limit.option(), program);
    abort();
  }

  /** Stops the program. */
  void abort() {
    limit.end();
    CompletableFuture<@Nullable Void> unused = program.closeAsync();
  }

  /** Ends the program; the log gets why it was stopped, if it was. */
  @Override
  public void close() {
    program.close();
    var unused = transcript.end();
  }
}
