package dev.footbridge.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footbridge.engine.internal.loop.Activity;
import dev.footbridge.engine.internal.thread.WorkThread;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules T3, T7, T8: the clock that a test advances. */
class ManualClockTest {
  private final ManualClock clock = new ManualClock(Duration.ofMillis(50));
  private final List<String> rung = new ArrayList<>();

  @Test
  void T7_movesToEachDueInstantInOrder() {
    note("c", 30);
    note("a", 10);
    note("b1", 20);
    note("b2", 20);
    note("never", 41);

    clock.advance(Duration.ofNanos(40));

    assertThat(rung).containsExactly("a at 10", "b1 at 20", "b2 at 20", "c at 30");
    assertThat(clock.nanoTime()).isEqualTo(40);
  }

  @Test
  void T7_tasksSetDuringTheAdvanceOrForThePastRunToo() {
    clock.at(10, () -> note("next", 15));
    clock.at(20, () -> note("past", 5));

    clock.advance(Duration.ofNanos(20));

    assertThat(rung).containsExactly("next at 15", "past at 20");
  }

  @Test
  void T8_theTimeOfDayAdvancesWithTheClock() {
    assertThat(clock.epochMillis()).isEqualTo(Instant.parse("2024-01-01T00:00:00Z").toEpochMilli());
    clock.advance(Duration.ofMillis(1500));
    assertThat(clock.epochMillis())
        .isEqualTo(Instant.parse("2024-01-01T00:00:01.500Z").toEpochMilli());
    assertThat(new ManualClock(Instant.ofEpochMilli(7)).epochMillis()).isEqualTo(7);
  }

  @Test
  void T8_theSystemsClockHasTheTimeOfTheMachine() {
    long before = System.currentTimeMillis();
    assertThat(Clock.system().epochMillis()).isBetween(before, System.currentTimeMillis());
  }

  @Test
  void aCancelledTaskDoesNotRun() {
    Clock.Alarm alarm = clock.at(10, () -> rung.add("cancelled"));
    alarm.cancel();
    alarm.cancel();
    clock.advance(Duration.ofNanos(10));
    assertThat(rung).isEmpty();
  }

  @Test
  void aNegativeAdvanceIsRefused() {
    assertThatThrownBy(() -> clock.advance(Duration.ofNanos(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cannot advance by a negative duration: PT-0.000000001S");
  }

  @Test
  void T3_refusesToWaitOnAProgramsOwnThreads() {
    WorkThread.run(
        "a handler",
        () -> {
          assertThatThrownBy(() -> clock.advance(Duration.ZERO))
              .isInstanceOf(IllegalStateException.class)
              .hasMessage(
                  "ManualClock.advance waits for a handler and was called on it: this would"
                      + " deadlock; call it on another thread (rule T3)");
          assertThatThrownBy(clock::awaitIdle).hasMessageStartingWith("ManualClock.awaitIdle");
        });
    clock.awaitIdle();
  }

  @Test
  void T7_theEndOfPatienceHasAMessage() {
    Activity activity = new Activity(() -> {});
    Clock.Registration registration = clock.register(activity);
    activity.begin();

    assertThatThrownBy(clock::awaitIdle)
        .hasMessage(
            "a program is still busy after PT0.05S: a handler or a turn has not ended (the clock"
                + " stands still meanwhile, so a loop that waits until Date.now() is later never"
                + " ends)");
    assertThatThrownBy(() -> clock.advance(Duration.ZERO))
        .as("nothing is due, but a program is busy")
        .hasMessageStartingWith("a program is still busy");
    registration.close();
    clock.awaitIdle();
  }

  @Test
  void T7_anInterruptEndsTheWaitAndIsKept() {
    Activity activity = new Activity(() -> {});
    Clock.Registration registration = clock.register(activity);
    activity.begin();
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(clock::awaitIdle)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("interrupted while waiting for a program to be idle")
          .hasCauseInstanceOf(InterruptedException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    registration.close();
  }

  @Test
  void workThatBeginsDuringTheEvaluationIsNotQuiet() {
    Activity activity = new Activity(() -> {});

    assertThat(activity.isQuietAnd(() -> true)).isTrue();
    assertThat(activity.isQuietAnd(() -> false)).isFalse();
    assertThat(
            activity.isQuietAnd(
                () -> {
                  activity.begin();
                  activity.end();
                  return true;
                }))
        .isFalse();
  }

  @Test
  void T8_startsWithinWhatADateCanShow() {
    Instant last = Instant.parse("+275760-09-13T00:00:00Z");
    Instant first = Instant.parse("-271821-04-20T00:00:00Z");

    assertThat(new ManualClock(last).epochMillis()).isEqualTo(8_640_000_000_000_000L);
    assertThat(new ManualClock(first).epochMillis()).isEqualTo(-8_640_000_000_000_000L);
    for (Instant start : List.of(last.plusMillis(1), first.minusMillis(1), Instant.MAX)) {
      assertThatThrownBy(() -> new ManualClock(start))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "a Date can show -271821-04-20T00:00:00Z to +275760-09-13T00:00:00Z, but the clock is"
                  + " to start at "
                  + start);
    }
  }

  private void note(String name, long atNanos) {
    var unused = clock.at(atNanos, () -> rung.add(name + " at " + clock.nanoTime()));
  }

  /** A program that is busy until it is waited for. */
  private final class Busy implements Workload {
    private final boolean isInterrupted;
    private long waitedAt = -1;

    Busy(boolean isInterrupted) {
      this.isInterrupted = isInterrupted;
    }

    @Override
    public boolean isQuiet() {
      return waitedAt >= 0;
    }

    @Override
    public boolean awaitQuiet(long deadline) throws InterruptedException {
      if (isInterrupted) {
        throw new InterruptedException();
      }
      waitedAt = clock.nanoTime();
      return true;
    }
  }

  @Test
  void T7_theTimeStandsStillWhileAProgramIsBusy() {
    Busy busy = new Busy(false);
    clock.register(busy);
    long before = clock.nanoTime();

    clock.advance(Duration.ofSeconds(1));

    assertThat(busy.waitedAt).isEqualTo(before);
  }

  @Test
  void T9_anInterruptedWaitKeepsTheInterrupt() {
    clock.register(new Busy(true));

    assertThatThrownBy(clock::awaitIdle)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("interrupted while waiting for a program to be idle");
    assertThat(Thread.interrupted()).isTrue();
  }
}
