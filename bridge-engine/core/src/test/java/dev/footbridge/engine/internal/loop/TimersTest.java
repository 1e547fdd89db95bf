package dev.footbridge.engine.internal.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footbridge.engine.clock.Clock;
import dev.footbridge.engine.clock.ForwardingClock;
import dev.footbridge.engine.clock.ManualClock;
import dev.footbridge.engine.observe.PendingTimer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Rule T6: the order of timers. */
class TimersTest {
  private final ManualClock clock = new ManualClock();
  private final List<Long> due = new ArrayList<>();
  private final Timers timers = new Timers(clock, NoBound.held(), due::add);

  @Test
  void T6_aTimerIsDueAtItsInstantAndNotBefore() {
    timers.set(1, 10);
    timers.queueDue();

    clock.advance(Duration.ofNanos(9));
    assertThat(due).isEmpty();
    assertThat(timers.isEmpty()).isFalse();
    clock.advance(Duration.ofNanos(1));
    assertThat(due).containsExactly(1L);
    assertThat(timers.isEmpty()).isTrue();
  }

  @Test
  void T6_timersOfOneInstantComeInTheOrderTheyWereSet() {
    timers.set(3, 10);
    timers.set(1, 10);
    timers.set(2, 5);
    timers.queueDue();

    clock.advance(Duration.ofNanos(10));
    assertThat(due).containsExactly(2L, 3L, 1L);
  }

  @Test
  void T6_manyTimersOfOneInstantComeInTheOrderTheyWereSet() {
    List<Long> ids = LongStream.rangeClosed(1, 50).map(i -> 51 - i).boxed().toList();
    ids.forEach(id -> timers.set(id, 10));
    timers.queueDue();

    clock.advance(Duration.ofNanos(10));
    assertThat(due).containsExactlyElementsOf(ids);
  }

  @Test
  void T6_timersDueAtOnceAreQueuedTogether() {
    timers.set(2, 0);
    timers.set(1, 0);
    assertThat(due).as("queued at the end of the turn that sets them").isEmpty();

    timers.queueDue();
    assertThat(due).containsExactly(2L, 1L);
  }

  @Test
  void T6_anEarlierTimerSetLaterIsNotDelayed() {
    timers.set(1, 100);
    timers.queueDue();
    timers.set(2, 10);
    timers.queueDue();

    clock.advance(Duration.ofNanos(10));
    assertThat(due).containsExactly(2L);
    clock.advance(Duration.ofNanos(90));
    assertThat(due).containsExactly(2L, 1L);
  }

  @Test
  void T6_aClearedTimerDoesNotRun() {
    timers.set(1, 10);
    timers.set(2, 10);
    timers.queueDue();
    timers.clear(1);
    timers.clear(7);

    clock.advance(Duration.ofNanos(10));
    assertThat(due).containsExactly(2L);
    assertThat(timers.isEmpty()).isTrue();
  }

  @Test
  void T6_aDelayBeyondTheClockNeverEnds() {
    clock.advance(Duration.ofDays(1));
    timers.set(1, Long.MAX_VALUE);
    timers.queueDue();

    clock.advance(Duration.ofDays(36_524));
    assertThat(due).isEmpty();
    clock.advance(Duration.ofDays(1));
    assertThat(due).as("a century").containsExactly(1L);
  }

  @Test
  void X4_theClocksThreadQueuesABoundedNumberOfTurnsAtOnce() {
    List<Long> ids = LongStream.range(0, 2 * Timers.MOST_PER_RING + 1).boxed().toList();
    List<Integer> perRing = new ArrayList<>();
    Clock counting =
        new ForwardingClock(clock) {
          @Override
          public Alarm at(long atNanos, Runnable task) {
            return super.at(
                atNanos,
                () -> {
                  int before = due.size();
                  task.run();
                  perRing.add(due.size() - before);
                });
          }
        };
    Timers many = new Timers(counting, NoBound.held(), due::add);
    ids.forEach(id -> many.set(id, 10));
    many.queueDue();
    clock.advance(Duration.ofNanos(10));

    assertThat(perRing).containsExactly(Timers.MOST_PER_RING, Timers.MOST_PER_RING, 1);
    assertThat(due).isEqualTo(ids);
  }

  @Test
  void X11_aTimerIsHeldUntilItIsClearedOrItsTurnRuns() {
    HeldBytes held = NoBound.held();
    Timers counted = new Timers(clock, held, due::add);
    counted.set(1, 10);
    counted.set(2, 10);
    assertThat(held.held()).isEqualTo(2 * HeldBytes.TIMER);
    counted.clear(1);
    counted.clear(1);
    assertThat(held.held()).isEqualTo(HeldBytes.TIMER);
    counted.queueDue();
    clock.advance(Duration.ofNanos(10));
    assertThat(held.held()).as("its turn has not run").isEqualTo(HeldBytes.TIMER);
  }

  @Test
  void S9_aStoppedSetRefusesTimers() {
    timers.set(1, 10);
    timers.queueDue();
    timers.stop();
    timers.set(2, 10);
    timers.queueDue();

    assertThat(timers.isEmpty()).isTrue();
    assertThat(clock.nextAlarmNanos()).as("no alarm is left").isEqualTo(Long.MAX_VALUE);
    clock.advance(Duration.ofNanos(10));
    assertThat(due).isEmpty();
  }

  @Test
  void T6_manyTimersOfOneInstantKeepTheirOrder() {
    List<Long> ids = LongStream.range(0, 50).map(i -> i * 31 % 50).boxed().toList();
    ids.forEach(id -> timers.set(id, 10));
    timers.queueDue();

    clock.advance(Duration.ofNanos(10));
    assertThat(due).isEqualTo(ids);
  }

  @Test
  void W60_knowsWhetherOnlyRepeatingTimersThatHaveRunAreLeft() {
    timers.set(1, 10, true, "poll");
    assertThat(timers.hasOnlyRepeating()).isTrue();
    timers.set(2, 20);
    assertThat(timers.hasOnlyRepeating()).isFalse();
    assertThat(timers.pending())
        .containsExactly(
            new PendingTimer(Duration.ofNanos(10), true, "poll"),
            new PendingTimer(Duration.ofNanos(20), false, ""));
    timers.clear(2);
    assertThat(timers.hasOnlyRepeating()).isTrue();
    clock.advance(Duration.ofNanos(10));
    timers.queueDue();
    assertThat(timers.hasOnlyRepeating()).isTrue();
    timers.set(3, 10);
    assertThat(timers.hasOnlyRepeating()).isFalse();
    timers.stop();
    assertThat(timers.hasOnlyRepeating()).isTrue();
  }

  @Test
  void X11_keepsOnlySoManyNamesOfCallbacks() {
    for (int i = 0; i <= Timers.MOST_NAMES; i++) {
      timers.set(i, 10 + i, false, "f" + i);
    }
    timers.set(1000, 1000, false, "f0");
    assertThat(timers.pending())
        .extracting(PendingTimer::name)
        .endsWith("f" + (Timers.MOST_NAMES - 1), "", "f0");
  }

  @Test
  void W61_clearsTheTimersThatWereSetSinceAMark() {
    Timers marked = new Timers(clock, NoBound.held(), due::add);
    marked.set(1, 10, true, "poll");
    marked.set(2, 20);
    long mark = marked.last();
    marked.set(3, 10, true, "tick");
    marked.set(5, 20, false, "late");
    assertThat(marked.pending(mark)).extracting(PendingTimer::name).containsExactly("tick", "late");

    marked.clearAfter(mark);

    assertThat(marked.pending(mark)).isEmpty();
    assertThat(marked.pending()).hasSize(2);
    assertThat(marked.last()).as("numbers are not used again").isEqualTo(5);
  }
}
